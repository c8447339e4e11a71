import type { Hit } from '#/catalogue/search';
import { useFormat } from '#/i18n/format';
import { useText } from '../texts';

interface Props {
  id: string;
  hit: Hit;
  isActive: boolean;
  onPick: () => void;
}

/** A tag that was found: its name, its code, and the value by which it was found. */
export function TagOption({ id, hit: { tag, value }, isActive, onPick }: Props) {
  const t = useText();
  const format = useFormat();
  const named = tag.values?.find(({ code }) => code === value);
  return (
    // The keys are handled where one types, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li id={id} role="option" aria-selected={isActive} className="hit" onClick={onPick}>
      <span className="hit-name">{format.name(tag.names, tag.code)}</span>
      {value !== undefined && (
        <span className="hit-value">{t('pick.value', { value: format.name(named?.names, value) })}</span>
      )}
      <span className="soft hit-code">{tag.code}</span>
    </li>
  );
}
