import type { Announcements, Over, UniqueIdentifier } from '@dnd-kit/core';
import { useBuilder } from '../builder';
import { find } from '../model/tree';
import { useText } from '../texts';
import { useDescribe } from '../useDescribe';
import { slotOf } from './slots';

/** What a screen reader says while a row is dragged. */
export function useAnnouncements(): Announcements {
  const t = useText();
  const { audience } = useBuilder();
  const describe = useDescribe();

  function name(id: UniqueIdentifier): string {
    const row = find(audience.root, String(id));
    return row ? describe(row) : '';
  }

  function place(over: Over | null): string | undefined {
    const slot = slotOf(over);
    if (!slot) {
      return undefined;
    }
    return slot.before === undefined ? t('drag.end') : t('drag.before', { row: name(slot.before) });
  }

  return {
    onDragStart: ({ active }) => t('drag.start', { row: name(active.id) }),
    onDragOver: ({ over }) => place(over),
    onDragEnd: ({ active }) => t('drag.dropped', { row: name(active.id) }),
    onDragCancel: () => t('drag.cancelled'),
  };
}
