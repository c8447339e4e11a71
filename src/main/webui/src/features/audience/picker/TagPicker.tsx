import { Modal } from 'antd';
import { useState } from 'react';
import type { Catalogue, Tag } from '#/catalogue/catalogue';
import { useFocusBack } from '#/ui/useFocusBack';
import { useText } from '../texts';
import { TagSearch } from './TagSearch';
import { TagTree } from './TagTree';

interface Props {
  catalogue: Catalogue;
  onPick: (tag: Tag, value?: string) => void;
  onClose: () => void;
}

/** Finds a tag by typing, or by walking the tree. */
export default function TagPicker({ catalogue, onPick, onClose }: Props) {
  const t = useText();
  const [text, setText] = useState('');
  const [hasHits, setHasHits] = useState(false);
  useFocusBack();
  return (
    <Modal open title={t('pick.title')} footer={null} width={640} className="picker" onCancel={onClose}>
      <TagSearch tags={catalogue.tags} text={text} onType={setText} onFound={setHasHits} onPick={onPick} />
      {!hasHits && <TagTree tree={catalogue.tree} onPick={onPick} />}
    </Modal>
  );
}
