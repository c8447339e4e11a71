import { Modal } from 'antd';
import { part } from '#/ui/part';
import type { Edit } from '../model/edits';
import type { Audience } from '../model/tree';
import { useText } from '../texts';

const JsonForm = part('json', () => import('./JsonForm'));

interface Props {
  open: boolean;
  audience: Audience;
  apply: (edit: Edit) => void;
  onClose: () => void;
}

/** Stays where it is while it is closed, so that the focus goes back to where it was; what is in it begins anew. */
export function JsonDialog({ open, audience, apply, onClose }: Props) {
  const t = useText();
  return (
    <Modal open={open} destroyOnHidden title={t('json.title')} footer={null} width={720} onCancel={onClose}>
      <JsonForm audience={audience} apply={apply} onClose={onClose} />
    </Modal>
  );
}
