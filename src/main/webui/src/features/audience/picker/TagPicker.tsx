import { Modal } from 'antd';
import type { Catalogue, Tag } from '#/catalogue/catalogue';
import { part } from '#/ui/part';
import { useFocusBack } from '#/ui/useFocusBack';
import { useText } from '../texts';

const TagChoice = part('tag choice', () => import('./TagChoice'));

interface Props {
  catalogue: Catalogue;
  onPick: (tag: Tag, value?: string) => void;
  onClose: () => void;
}

/** The dialog in which a tag is found. */
export function TagPicker({ catalogue, onPick, onClose }: Props) {
  const t = useText();
  useFocusBack();
  return (
    <Modal open title={t('pick.title')} footer={null} width={640} className="picker" onCancel={onClose}>
      <TagChoice catalogue={catalogue} onPick={onPick} />
    </Modal>
  );
}
