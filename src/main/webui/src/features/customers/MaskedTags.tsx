import { LockOutlined } from '@ant-design/icons';
import { useFormat } from '#/i18n/format';
import type { MaskedTag } from './customers';
import { useText } from './texts';

/** The tags of a category that this account may not see. Whether the customer has values is not said either. */
export function MaskedTags({ tags }: { tags: readonly MaskedTag[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="masked">
      <LockOutlined aria-hidden /> {t('masked.value')}{' '}
      {tags.map(({ code = '', names }) => format.name(names, code)).join(t('masked.and'))}
    </p>
  );
}
