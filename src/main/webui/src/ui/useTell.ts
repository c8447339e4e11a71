import { App } from 'antd';
import { useMemo } from 'react';
import { isSaidElsewhere, type Names, sayProblem } from '#/app/problems';

/** Short messages at the edge of the screen: what was done, and what went wrong with something one asked for. */
export function useTell() {
  const { message, notification } = App.useApp();
  return useMemo(() => {
    const refused = (error: unknown, names?: Names) => {
      if (!isSaidElsewhere(error)) {
        const { title, detail } = sayProblem(error, names);
        notification.error({ title, description: detail, placement: 'bottomRight', role: 'alert' });
      }
    };
    return {
      done: (text: string) => void message.success(text),
      failed: (error: unknown) => refused(error),
      /** The same, where segments may stand in the way: they are called by their names. */
      refused,
    };
  }, [message, notification]);
}
