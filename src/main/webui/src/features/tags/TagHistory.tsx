import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { When } from '#/ui/When';
import { FieldChanges } from './FieldChanges';
import { useTagVersions } from './tags';
import { useText } from './texts';

export function TagHistory({ code }: { code: string }) {
  const t = useText();
  const versions = useTagVersions(code);
  return (
    <Panel title={t('history')}>
      <Fetched query={versions} rows={3}>
        {({ items }) => (
          <ol className="tag-history">
            {items.map(({ version, changedAt, diff }) => (
              <li key={version}>
                <strong>{t('history.version', { version })}</strong>{' '}
                <span className="soft">
                  <When iso={changedAt} />
                </span>
                {version === 1 ? <p className="soft">{t('history.first')}</p> : <FieldChanges diff={diff} />}
              </li>
            ))}
          </ol>
        )}
      </Fetched>
      <ShowMore query={versions} />
    </Panel>
  );
}
