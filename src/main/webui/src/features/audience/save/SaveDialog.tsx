import { Modal } from 'antd';
import { part } from '#/ui/part';
import type { JsonObject } from '../model/filter';
import { useText } from '../texts';

const Saving = part('saving', () => import('./Saving'));

interface Props {
  open: boolean;
  filter: JsonObject;
  onClose: () => void;
}

/** Stays where it is while it is closed, so that the focus goes back to where it was; what is in it begins anew. */
export function SaveDialog({ open, filter, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      open={open}
      destroyOnHidden
      title={t('save.title')}
      footer={null}
      width={560}
      style={{ top: 24 }}
      onCancel={onClose}
    >
      <Saving filter={filter} onClose={onClose} />
    </Modal>
  );
}
