import { useEffect } from 'react';

type Act = (() => void) | undefined;

/** Control or command with Z, and with shift or Y. Inside a text, the text's own undoing goes first. */
export function useShortcuts(undo: Act, redo: Act): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event.target)) {
        return;
      }
      event.preventDefault();
      (key === 'y' || event.shiftKey ? redo : undo)?.();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    !target.readOnly &&
    target.value !== ''
  );
}
