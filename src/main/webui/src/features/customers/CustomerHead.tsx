import { UserOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useFormat } from '#/i18n/format';
import type { Portrait } from './customers';
import { useText } from './texts';

/** Who it is at a glance: how much is known, and which segments they are in. */
export function CustomerHead({ portrait }: { portrait: Portrait }) {
  const t = useText();
  const format = useFormat();
  const { segments, brokenSegments, maskedTags } = portrait;
  return (
    <section className="customer-head" aria-label={t('overview')}>
      <span className="customer-face" aria-hidden>
        <UserOutlined />
      </span>
      <div className="customer-known">
        <strong>{t('known', { count: portrait.tags.length })}</strong>
        <span className="soft">
          {maskedTags.length > 0 && `${t('masked', { count: maskedTags.length })} · `}
          {t('asOf', { time: format.instant(portrait.asOf) })}
        </span>
      </div>
      <div className="customer-segments">
        <h2>{t('segments')}</h2>
        {segments.length === 0 && <p className="soft">{t('segments.none')}</p>}
        <ul>
          {segments.map((segment) => (
            <li key={segment.id}>
              <Link className="mark" to={`/segments/${encodeURIComponent(segment.id ?? '')}`}>
                {segment.name}
              </Link>
            </li>
          ))}
          {brokenSegments.map((segment) => (
            <li key={segment.id}>
              <Link
                className="mark warn"
                title={t('segments.broken')}
                to={`/segments/${encodeURIComponent(segment.id ?? '')}`}
              >
                {t('segments.unknown', { name: segment.name ?? '' })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
