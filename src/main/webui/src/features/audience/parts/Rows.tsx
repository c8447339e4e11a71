import { DragArea } from '../drag/DragArea';
import type { Group } from '../model/tree';
import { GroupRows } from '../rows/GroupRows';
import { ModeChoice } from '../rows/ModeChoice';
import { useText } from '../texts';

/** All rows, in the group around everything. */
export function Rows({ group }: { group: Group }) {
  const t = useText();
  return (
    <section className="panel conditions" aria-label={t('conditions')}>
      <div className="conditions-head">
        <ModeChoice group={group} />
        <span className="soft">{t(`mode.${group.mode}.words`)}</span>
      </div>
      <DragArea>
        <GroupRows group={group} path={[group.id]} />
      </DragArea>
    </section>
  );
}
