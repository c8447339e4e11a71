import { HolderOutlined } from '@ant-design/icons';
import type { Handle } from '../drag/useDragged';
import type { Row } from '../model/tree';
import { useText } from '../texts';
import { useDescribe } from '../useDescribe';

export function DragHandle({ row, handle }: { row: Row; handle: Handle }) {
  const t = useText();
  const describe = useDescribe();
  return (
    <button type="button" className="handle" {...handle} aria-label={t('row.handle', { row: describe(row) })}>
      <HolderOutlined aria-hidden />
    </button>
  );
}
