import { useBuilder } from '../builder';
import { useDragged } from '../drag/useDragged';
import { useSlot } from '../drag/useSlot';
import type { Group } from '../model/tree';
import { useText } from '../texts';
import { useDescribe } from '../useDescribe';
import { DragHandle } from './DragHandle';
import { GroupRows } from './GroupRows';
import { ModeChoice } from './ModeChoice';
import type { Place } from './place';
import { RowFigures } from './RowFigures';
import { RowMenu } from './RowMenu';
import { RowProblems } from './RowProblems';

/** A group among the rows of another. */
export function GroupBox({ group, place }: { group: Group; place: Place }) {
  const t = useText();
  const { problems } = useBuilder();
  const describe = useDescribe();
  const { ref, isDragging, handle } = useDragged(group.id);
  const { attach, className } = useSlot({ into: place.into, at: place.at, path: place.path, before: group.id });
  const state = [isDragging && 'dragging', group.off && 'off', problems.has(group.id) && 'wrong'].filter(Boolean);
  return (
    <div
      ref={ref}
      className={`group-box group-${group.mode} ${state.join(' ')}`}
      role="group"
      aria-label={describe(group)}
      data-row={group.id}
    >
      <div ref={attach} className={`${className} row-line`}>
        <DragHandle row={group} handle={handle} />
        <div className="row-body">
          <ModeChoice group={group} />
          {group.rows.length === 0 && <span className="soft">{t('group.empty')}</span>}
        </div>
        <RowFigures row={group} />
        <RowMenu row={group} place={place} />
        <RowProblems row={group} />
      </div>
      <GroupRows group={group} path={[...place.path, group.id]} />
    </div>
  );
}
