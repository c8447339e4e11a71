import type { CollisionDetection, DroppableContainer, KeyboardCoordinateGetter } from '@dnd-kit/core';
import type { RectMap } from '@dnd-kit/core/dist/store';

/** A place where a row may be put: before another row, or at the end of a group. */
export interface Slot {
  into: string;
  at: number;
  /** The groups around it, from the outermost on, `into` the last. */
  path: readonly string[];
  /** What follows there; nothing at the end of a group. */
  before?: string;
}

export function slotOf(container: { data: { current?: unknown } } | null | undefined): Slot | undefined {
  return container?.data.current as Slot | undefined;
}

/** The slot whose upper edge is nearest to the pointer, or to what is moved by keys. Nothing goes into itself. */
export const nearestSlot: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const y = pointerCoordinates?.y ?? collisionRect.top;
  const x = pointerCoordinates?.x ?? collisionRect.left;
  return open(droppableContainers, String(active.id))
    .flatMap((container) => {
      const rect = droppableRects.get(container.id);
      // Of several at one height the one that begins nearest before the pointer: groups stand indented in groups.
      return rect
        ? [{ container, value: Math.abs(rect.top - y) + Math.max(0, rect.left - x) + 0.001 * Math.abs(x - rect.left) }]
        : [];
    })
    .sort((one, other) => one.value - other.value)
    .map(({ container, value }) => ({ id: container.id, data: { droppableContainer: container, value } }));
};

/** Up and down go from slot to slot, in the order in which they stand. */
export const bySlots: KeyboardCoordinateGetter = (event, { context }) => {
  const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !context.active) {
    return undefined;
  }
  event.preventDefault();
  const slots = inOrder(
    open(context.droppableContainers.getEnabled(), String(context.active.id)),
    context.droppableRects,
  );
  const now = slots.findIndex(({ id }) => id === context.over?.id);
  const next = slots[now + by];
  return next ? { x: next.left, y: next.top } : undefined;
};

function open(containers: readonly DroppableContainer[], active: string): DroppableContainer[] {
  return containers.filter((container) => !slotOf(container)?.path.includes(active));
}

function inOrder(containers: readonly DroppableContainer[], rects: RectMap) {
  return containers
    .flatMap(({ id }) => {
      const rect = rects.get(id);
      return rect ? [{ id, left: rect.left, top: rect.top }] : [];
    })
    .sort((one, other) => one.top - other.top || one.left - other.left);
}
