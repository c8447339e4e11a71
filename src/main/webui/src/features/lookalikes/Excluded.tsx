import { useCatalogue } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { Lookalike } from './contract';
import { useText } from './texts';

/** The tags that were not looked at, and why. */
export function Excluded({ excluded }: { excluded: NonNullable<Lookalike['excluded']> }) {
  const t = useText();
  const format = useFormat();
  const byCode = useCatalogue().data?.byCode;
  return (
    <Panel title={t('excluded')}>
      <details className="excluded">
        <summary>{t('excluded.count', { count: excluded.length })}</summary>
        <ul>
          {excluded.map(({ tag, reason }) => (
            <li key={tag}>
              {format.name(byCode?.get(tag)?.names, tag)} <span className="soft">{reason}</span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
