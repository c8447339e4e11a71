import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { ProblemView } from '#/ui/ProblemView';
import { firstLine, loaderFor } from './columns';
import { FileZone } from './FileZone';
import { LoaderOptions } from './LoaderOptions';
import { ModeChoice } from './ModeChoice';
import { Uploading } from './Uploading';
import { useText } from './texts';
import { useStartLoad } from './useStartLoad';
import type { Loader } from './work';

/** A file, what reads it, and whether it is everything or news; then it is sent. */
export function StartLoad({ loaders }: { loaders: readonly Loader[] }) {
  const t = useText();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState<string>();
  const [mode, setMode] = useState<'full' | 'merge'>('merge');
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  const { share, problem, start, cancel } = useStartLoad(() => setFile(undefined));
  const loader = loaders.find((one) => one.name === name);
  const needsFile = loader?.input !== 'NONE';

  async function choose(chosen: File) {
    setFile(chosen);
    const known = loaderFor(await firstLine(chosen), loaders);
    setName((before) => known?.name ?? before);
    return known;
  }

  /** What is dropped is loaded at once where its columns say what reads it; else that is asked first. */
  async function drop(dropped: File) {
    const known = await choose(dropped);
    if (known) {
      await start({ loader: known.name, mode, options: known.name === name ? options : {}, file: dropped });
    }
  }

  if (share !== undefined) {
    return <Uploading share={share} name={file?.name ?? loader?.name ?? ''} onCancel={cancel} />;
  }
  return (
    <div className="start-load">
      {problem !== undefined && <ProblemView error={problem} />}
      {needsFile && (
        <FileZone file={file} onFile={(chosen) => void choose(chosen)} onDrop={(dropped) => void drop(dropped)} />
      )}
      <div className="load-fields">
        <div className="load-field">
          <label htmlFor={id}>{t('loader')}</label>
          <Select
            id={id}
            placeholder={t('loader.choose')}
            value={name ?? null}
            options={loaders.map((one) => ({
              value: one.name,
              label: one.input === 'NONE' ? t('loader.made', { name: one.name }) : one.name,
            }))}
            onChange={(chosen: string | null) => setName(chosen ?? undefined)}
          />
          {loader && loader.columns.length > 0 && (
            <p className="soft">{t('columns', { columns: loader.columns.join(', ') })}</p>
          )}
        </div>
        <ModeChoice value={mode} onChange={setMode} />
        {loader && <LoaderOptions options={loader.options} values={options} onChange={setOptions} />}
      </div>
      <Button
        type="primary"
        disabled={!loader || (needsFile && !file)}
        onClick={() => loader && void start({ loader: loader.name, mode, options, file: needsFile ? file : undefined })}
      >
        {t('start')}
      </Button>
    </div>
  );
}
