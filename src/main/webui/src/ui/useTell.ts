import { App } from 'antd';
import { useMemo } from 'react';
import { isSaidElsewhere, sayProblem } from '#/app/problems';

/** Short messages at the edge of the screen: what was done, and what went wrong with something one asked for. */
export function useTell() {
  const { message, notification } = App.useApp();
  return useMemo(
    () => ({
      done: (text: string) => void message.success(text),
      failed: (error: unknown) => {
        if (!isSaidElsewhere(error)) {
          const { title, detail } = sayProblem(error);
          notification.error({ title, description: detail, placement: 'bottomRight', role: 'alert' });
        }
      },
    }),
    [message, notification],
  );
}
