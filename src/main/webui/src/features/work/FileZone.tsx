import { InboxOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useText } from './texts';
import { useFileDrop } from './useFileDrop';

interface Props {
  file: File | undefined;
  onFile: (file: File) => void;
  onDrop: (file: File) => void;
}

/** Where files are dropped or chosen; the whole page takes them. */
export function FileZone({ file, onFile, onDrop }: Props) {
  const t = useText();
  const id = useId();
  const isOver = useFileDrop(onDrop);
  return (
    <div className={isOver ? 'file-zone over' : 'file-zone'}>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,.gz,text/csv,application/gzip"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen) {
            onFile(chosen);
          }
          // The same file may be chosen again once it is mended.
          target.value = '';
        }}
      />
      <label htmlFor={id}>
        <InboxOutlined aria-hidden />
        {file ? <strong>{file.name}</strong> : <span>{t('drop')}</span>}
        <span className="soft">{file ? t('drop.other') : t('drop.kinds')}</span>
      </label>
    </div>
  );
}
