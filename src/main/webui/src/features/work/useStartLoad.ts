import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isAborted } from '#/api/problem';
import { useTell } from '#/ui/useTell';
import { useText } from './texts';
import { type Start, startLoad } from './upload';

/** Sends one file at a time; `share` is how much of it is sent, and there only meanwhile. */
export function useStartLoad(onStarted: () => void) {
  const t = useText();
  const tell = useTell();
  const queries = useQueryClient();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const running = useRef<AbortController>(undefined);

  async function start(what: Start) {
    const controller = new AbortController();
    running.current = controller;
    setProblem(undefined);
    setShare(0);
    try {
      await startLoad(what, setShare, controller.signal);
      tell.done(t('started', { name: what.file instanceof File ? what.file.name : what.loader }));
      onStarted();
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      if (!isAborted(error)) {
        setProblem(error);
      }
    } finally {
      setShare(undefined);
    }
  }

  return { share, problem, start, cancel: () => running.current?.abort() };
}
