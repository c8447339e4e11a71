import { LockOutlined } from '@ant-design/icons';
import { useFormat } from '#/i18n/format';
import type { MaskedTag } from './customers';
import { useText } from './texts';

/** A tag that this account may not see. Whether the customer has a value is not said either. */
export function MaskedTile({ tag }: { tag: MaskedTag }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className="tile masked">
      <span className="tile-name">{format.name(tag.names, tag.code ?? '')}</span>
      <span className="tile-value">
        <LockOutlined aria-hidden /> {t('masked.value')}
      </span>
    </li>
  );
}
