import { Button } from 'antd';
import { useFormat } from '#/i18n/format';
import { When } from '#/ui/When';
import type { SegmentSummary } from './segments';
import { useText } from './texts';

interface Props {
  version: SegmentSummary;
  isCurrent: boolean;
  isBeside: boolean;
  onCompare: () => void;
}

export function VersionRow({ version, isCurrent, isBeside, onCompare }: Props) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <div className="version-head">
        <strong>{t('version', { version: version.version })}</strong>
        {isCurrent && <span className="mark good">{t('current.mark')}</span>}
        {version.restoredFrom !== undefined && (
          <span className="mark plain">{t('restoredFrom', { version: version.restoredFrom })}</span>
        )}
        <span className="soft">
          <When iso={version.savedAt} />
        </span>
        {!isCurrent && (
          <Button
            size="small"
            aria-pressed={isBeside}
            aria-label={t('compare.version', { version: version.version })}
            onClick={onCompare}
          >
            {t('compare')}
          </Button>
        )}
      </div>
      <p className="soft">{format.name(version.sentences, '')}</p>
    </li>
  );
}
