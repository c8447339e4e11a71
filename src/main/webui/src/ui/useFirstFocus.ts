import { type RefObject, useEffect } from 'react';

/** Lets a dialog begin in one of its inputs. The dialog takes the focus first, and notes where it has to go back to. */
export function useFirstFocus(input: RefObject<{ focus: () => void } | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [input]);
}
