import type { Tag } from '#/catalogue/catalogue';
import { NumberInput } from '#/ui/NumberInput';
import { boundsOf, type Ends, endsOf } from '../model/bounds';
import type { Bounds } from '../model/tree';
import { useText } from '../texts';
import { Distribution } from './Distribution';
import { EndSign } from './EndSign';

interface Props {
  tag: Tag;
  name: string;
  value: Bounds<number> | undefined;
  onChange: (value: Bounds<number> | undefined) => void;
}

/** From one number to another, over the distribution of everybody's. */
export function NumberRange({ tag, name, value, onChange }: Props) {
  const t = useText();
  const ends = endsOf(value);
  const change = (by: Partial<Ends<number>>) => onChange(boundsOf({ ...ends, ...by }));
  return (
    <>
      <span className="end">
        <EndSign isLower isIncluded={ends.fromIncluded} onChange={(fromIncluded) => change({ fromIncluded })} />
        <NumberInput
          className="number-input"
          aria-label={t('value.from', { tag: name })}
          placeholder={t('value.noFrom')}
          value={ends.from ?? null}
          onChange={(from) => change({ from: from ?? undefined })}
        />
      </span>
      <span className="end">
        <EndSign isIncluded={ends.toIncluded} onChange={(toIncluded) => change({ toIncluded })} />
        <NumberInput
          className="number-input"
          aria-label={t('value.to', { tag: name })}
          placeholder={t('value.noTo')}
          value={ends.to ?? null}
          onChange={(to) => change({ to: to ?? undefined })}
        />
      </span>
      <Distribution tag={tag} name={name} ends={ends} onChange={change} />
    </>
  );
}
