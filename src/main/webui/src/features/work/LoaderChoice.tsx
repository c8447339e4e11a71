import { Select } from 'antd';
import { useId } from 'react';
import { useText } from './texts';
import type { Loader } from './work';

interface Props {
  loaders: readonly Loader[];
  loader: Loader | undefined;
  onChange: (loader: Loader | undefined) => void;
}

/** What reads the data, and the columns that it needs. */
export function LoaderChoice({ loaders, loader, onChange }: Props) {
  const t = useText();
  const id = useId();
  return (
    <div className="load-field">
      <label htmlFor={id}>{t('loader')}</label>
      <Select
        id={id}
        placeholder={t('loader.choose')}
        value={loader?.name ?? null}
        options={loaders.map((one) => ({
          value: one.name,
          label: one.input === 'NONE' ? t('loader.made', { name: one.name }) : one.name,
        }))}
        onChange={(chosen: string | null) => onChange(loaders.find((one) => one.name === chosen))}
      />
      {loader && loader.columns.length > 0 && (
        <p className="soft">{t('columns', { columns: loader.columns.join(', ') })}</p>
      )}
    </div>
  );
}
