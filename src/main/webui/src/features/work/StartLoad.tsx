import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ProblemView } from '#/ui/ProblemView';
import { firstLine, loaderFor } from './columns';
import { FileZone } from './FileZone';
import { LoaderChoice } from './LoaderChoice';
import { LoaderOptions } from './LoaderOptions';
import { ModeChoice } from './ModeChoice';
import { Uploading } from './Uploading';
import { useText } from './texts';
import { useFileDrop } from './useFileDrop';
import { useStartLoad } from './useStartLoad';
import type { Loader } from './work';

/** A file, what reads it, and whether it is everything or news; then it is sent. */
export function StartLoad({ loaders }: { loaders: readonly Loader[] }) {
  const t = useText();
  const [file, setFile] = useState<File>();
  const [loader, setLoader] = useState<Loader>();
  const [mode, setMode] = useState<'full' | 'merge'>('merge');
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  /** Whether a file was dropped that waits for somebody to say what it is. */
  const [isAsking, setAsking] = useState(false);
  const { share, problem, start, cancel } = useStartLoad(() => setFile(undefined));
  const needsFile = loader?.input !== 'NONE';

  /** Options are those of one loader. */
  function readBy(by: Loader | undefined) {
    setLoader(by);
    if (by?.name !== loader?.name) {
      setOptions({});
    }
  }

  async function choose(chosen: File) {
    setFile(chosen);
    setAsking(false);
    readBy(loaderFor(await firstLine(chosen), loaders, loader?.name) ?? loader);
  }

  /** What is dropped is loaded at once where it is clear what reads it; else as soon as that is said. */
  async function drop(dropped: File) {
    setFile(dropped);
    const known = loaderFor(await firstLine(dropped), loaders, loader?.name);
    setAsking(!known);
    readBy(known);
    if (known) {
      await start({ loader: known.name, mode, options: known.name === loader?.name ? options : {}, file: dropped });
    }
  }

  function say(by: Loader | undefined) {
    readBy(by);
    setAsking(false);
    if (isAsking && file && by?.input === 'CSV') {
      void start({ loader: by.name, mode, options: {}, file });
    }
  }

  // While one is sent, another is not taken; nor does the browser leave the page for it.
  const isOver = useFileDrop((dropped) => {
    if (share === undefined) {
      void drop(dropped);
    }
  });

  if (share !== undefined) {
    return <Uploading share={share} name={(needsFile ? file?.name : loader.name) ?? ''} onCancel={cancel} />;
  }
  return (
    <div className="start-load">
      {problem !== undefined && <ProblemView error={problem} />}
      {isAsking && <Alert type="info" showIcon title={t('which', { name: file?.name ?? '' })} />}
      {needsFile && <FileZone file={file} isOver={isOver} onFile={(chosen) => void choose(chosen)} />}
      <div className="load-fields">
        <LoaderChoice loaders={loaders} loader={loader} onChange={say} />
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
