import { useEffect, useState } from 'react';

/** For what opens above or beside a page and goes again: who opened it then has the focus, unless it went elsewhere. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) {
        opener.focus();
      }
    },
    [opener],
  );
}
