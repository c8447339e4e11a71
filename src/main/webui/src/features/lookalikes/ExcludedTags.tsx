import { useCatalogue } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import { sayExcluded } from './excluded';
import type { FoundLookalike } from './lookalikes';
import { useText } from './texts';

/** The tags that were not learned from, and why. */
export function ExcludedTags({ excluded }: { excluded: FoundLookalike['excluded'] }) {
  const t = useText();
  const format = useFormat();
  const byCode = useCatalogue().data?.byCode;
  return (
    <Panel title={t('excluded')}>
      <details className="more">
        <summary>{t('excluded.count', { count: excluded.length })}</summary>
        <ul>
          {excluded.map((one) => (
            <li key={one.tag}>
              {format.name(byCode?.get(one.tag)?.names, one.tag)}
              <div className="soft">{sayExcluded(one, format)}</div>
              {one.association !== undefined && format.language === 'en' && <div className="soft">{one.detail}</div>}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
