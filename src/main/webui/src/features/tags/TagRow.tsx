import { Link } from 'react-router';
import type { Tag } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { TagMarks } from './TagMarks';
import type { Statistics } from './tags';
import { useText } from './texts';

export function TagRow({ tag, statistics }: { tag: Tag; statistics: Statistics | undefined }) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <div className="row-main">
        <span className="row-marks">
          <Link className="row-name" to={`/tags/${encodeURIComponent(tag.code)}`}>
            {format.name(tag.names, tag.code)}
          </Link>
          <TagMarks tag={tag} statistics={statistics} />
        </span>
        <span className="row-marks">
          <code>{tag.code}</code>
          <span>
            {t(`type.${tag.type}`)} · {t(`kind.${tag.kind}`)}
          </span>
        </span>
      </div>
      {statistics && (
        <div className="row-figure figure">
          <span className="coverage" aria-hidden>
            <span style={{ width: `${100 * statistics.coverage}%` }} />
          </span>
          <span className="soft">{t('coverage.is', { share: format.percent(statistics.coverage) })}</span>
        </div>
      )}
    </li>
  );
}
