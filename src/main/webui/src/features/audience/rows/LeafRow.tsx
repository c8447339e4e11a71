import { part } from '#/ui/part';
import { useBuilder } from '../builder';
import { useDragged } from '../drag/useDragged';
import { useSlot } from '../drag/useSlot';
import type { Leaf } from '../model/tree';
import { useDescribe } from '../useDescribe';
import { DragHandle } from './DragHandle';
import type { Place } from './place';
import { RowFigures } from './RowFigures';
import { RowMenu } from './RowMenu';
import { RowProblems } from './RowProblems';

// An empty page needs no inputs; they are fetched while one looks for a first tag.
const LeafBody = part(
  'leaf',
  () => import('./LeafBody'),
  ({ row }) => <Described row={row} />,
);

/** One condition. */
export function LeafRow({ row, place }: { row: Leaf; place: Place }) {
  const { problems } = useBuilder();
  const describe = useDescribe();
  const { ref, isDragging, handle } = useDragged(row.id);
  const { attach, className } = useSlot({ into: place.into, at: place.at, path: place.path, before: row.id });
  const state = [isDragging && 'dragging', row.off && 'off', problems.has(row.id) && 'wrong'].filter(Boolean);
  return (
    <div ref={ref} className={`leaf ${state.join(' ')}`} role="group" aria-label={describe(row)} data-row={row.id}>
      <div ref={attach} className={`${className} row-line`}>
        <DragHandle row={row} handle={handle} />
        <div className="row-body">
          <LeafBody row={row} />
        </div>
        <RowFigures row={row} />
        <RowMenu row={row} place={place} />
        <RowProblems row={row} />
      </div>
    </div>
  );
}

function Described({ row }: { row: Leaf }) {
  const describe = useDescribe();
  return <span className="soft">{describe(row)}</span>;
}
