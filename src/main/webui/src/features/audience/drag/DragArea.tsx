import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { useBuilder } from '../builder';
import { find } from '../model/tree';
import { useDescribe } from '../useDescribe';
import { useText } from '../texts';
import { bySlots, nearestSlot, slotOf } from './slots';
import { useAnnouncements } from './useAnnouncements';

/** Within it rows are dragged, by pointer, finger or keys. */
export function DragArea({ children }: { children: ReactNode }) {
  const t = useText();
  const { audience, apply } = useBuilder();
  const describe = useDescribe();
  const [dragged, setDragged] = useState<string>();
  const sensors = useSensors(
    // A press that goes nowhere is a click.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: bySlots }),
  );
  const announcements = useAnnouncements();
  const row = dragged === undefined ? undefined : find(audience.root, dragged);

  function onDragEnd({ active, over }: DragEndEvent) {
    setDragged(undefined);
    const slot = slotOf(over);
    if (slot) {
      apply({ type: 'move', id: String(active.id), into: slot.into, at: slot.at });
    }
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragEnd={onDragEnd}
      onDragCancel={() => setDragged(undefined)}
    >
      {children}
      <DragOverlay dropAnimation={null}>{row && <div className="dragged">{describe(row)}</div>}</DragOverlay>
    </DndContext>
  );
}
