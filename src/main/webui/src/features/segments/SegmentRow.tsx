import { FolderOutlined, UserOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useFormat } from '#/i18n/format';
import { When } from '#/ui/When';
import { SegmentSize } from './SegmentSize';
import { SegmentTrend } from './SegmentTrend';
import type { SegmentSummary } from './segments';
import { useText } from './texts';

export function SegmentRow({ segment }: { segment: SegmentSummary }) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <div className="row-main">
        <Link className="row-name" to={`/segments/${encodeURIComponent(segment.id)}`}>
          {segment.name}
        </Link>
        <span className="row-words">{format.name(segment.sentences, '')}</span>
        <span className="row-marks">
          {segment.folder && (
            <span>
              <FolderOutlined aria-label={t('folder')} /> {segment.folder}
            </span>
          )}
          {segment.owner && (
            <span>
              <UserOutlined aria-label={t('owner')} /> {segment.owner}
            </span>
          )}
          {segment.labels?.map((label) => (
            <span className="mark" key={label}>
              {label}
            </span>
          ))}
          <span>
            {t('version', { version: segment.version })} · <When iso={segment.savedAt} />
          </span>
          <SegmentTrend id={segment.id} version={segment.version} />
        </span>
      </div>
      <SegmentSize id={segment.id} version={segment.version} />
    </li>
  );
}
