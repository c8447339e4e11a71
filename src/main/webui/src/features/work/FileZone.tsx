import { InboxOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useText } from './texts';

interface Props {
  file: File | undefined;
  /** Whether a file hovers above the page. */
  isOver: boolean;
  onFile: (file: File) => void;
}

/** Where files are dropped or chosen; the whole page takes them. */
export function FileZone({ file, isOver, onFile }: Props) {
  const t = useText();
  const id = useId();
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
