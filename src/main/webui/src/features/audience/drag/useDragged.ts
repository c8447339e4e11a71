import { useDraggable } from '@dnd-kit/core';

/** What a row and its handle need, so that the one is dragged by the other. */
export function useDragged(id: string) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id });
  return { ref: setNodeRef, isDragging, handle: { ref: setActivatorNodeRef, ...attributes, ...listeners } };
}

export type Handle = ReturnType<typeof useDragged>['handle'];
