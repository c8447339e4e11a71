import { useState } from 'react';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { type Segment, useVersions } from './segments';
import { useText } from './texts';
import { VersionRow } from './VersionRow';
import { VersionsBeside } from './VersionsBeside';

/** The history: every version can be laid beside the current one, and brought back. */
export function Versions({ segment }: { segment: Segment }) {
  const t = useText();
  const versions = useVersions(segment.id);
  const [chosen, setChosen] = useState<number>();
  return (
    <Panel title={t('versions')}>
      <Fetched query={versions} rows={3}>
        {({ items }) => {
          const old = items.find((one) => one.version === chosen && one.version !== segment.version);
          return (
            <div className="stack">
              {old && (
                <VersionsBeside key={old.version} old={old} current={segment} onClose={() => setChosen(undefined)} />
              )}
              <ol className="versions">
                {items.map((one) => (
                  <VersionRow
                    key={one.version}
                    version={one}
                    isCurrent={one.version === segment.version}
                    isBeside={one.version === chosen}
                    onCompare={() => setChosen(one.version)}
                  />
                ))}
              </ol>
            </div>
          );
        }}
      </Fetched>
      <ShowMore query={versions} />
    </Panel>
  );
}
