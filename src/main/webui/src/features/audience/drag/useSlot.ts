import { useDroppable } from '@dnd-kit/core';
import type { Slot } from './slots';

/** Makes an element's upper edge a place to put rows; the class draws the line there. */
export function useSlot(slot: Slot): { attach: (element: HTMLElement | null) => void; className: string } {
  const id = slot.before === undefined ? `end of ${slot.into}` : `before ${slot.before}`;
  const { setNodeRef, isOver } = useDroppable({ id, data: slot });
  return { attach: setNodeRef, className: isOver ? 'slot drop-here' : 'slot' };
}
