import { Link } from 'react-router';
import { useFormat } from '#/i18n/format';
import { When } from '#/ui/When';
import type { PortraitTag } from './customers';
import { useText } from './texts';
import { byWeight, valueText } from './values';

/** One tag of the customer: its values, how strongly they hold, when they were set and by what, and until when. */
export function TagTile({ tag }: { tag: PortraitTag }) {
  const t = useText();
  const format = useFormat();
  const yesNo = { yes: t('yes'), no: t('no') };
  const values = byWeight(tag.values ?? []);
  return (
    <li className="tile">
      <Link className="tile-name" to={`/tags/${encodeURIComponent(tag.code ?? '')}`}>
        {format.name(tag.names, tag.code ?? '')}
      </Link>
      <ul className="tile-values">
        {values.map((one) => (
          <li key={String(one.value)} className="tile-value">
            {valueText(tag.type ?? 'ENUM', one, format, yesNo)}
            {one.weight !== undefined && (
              <span className="weight" title={t('weight')}>
                <span className="weight-bar" aria-hidden>
                  <span style={{ width: `${100 * one.weight}%` }} />
                </span>
                <span className="visually-hidden">{t('weight')} </span>
                <span className="figure">{format.number(one.weight)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <span className="tile-foot">
        {tag.setAt && <When iso={tag.setAt} />}
        {tag.load?.id ? (
          <Link to={`/work/loads/${encodeURIComponent(tag.load.id)}`}>{t('by', { what: tag.load.loader ?? '' })}</Link>
        ) : (
          tag.setBy && <span>{t('by', { what: tag.setBy })}</span>
        )}
        {tag.expiresAt && (
          <span>
            {t('expires')} <When iso={tag.expiresAt} />
          </span>
        )}
      </span>
    </li>
  );
}
