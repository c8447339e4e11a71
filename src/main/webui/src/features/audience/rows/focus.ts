/** Once the menu or dialog that was used has closed and handed the focus back. */
const AFTER_CLOSING_MS = 250;
/** The inputs of rows are fetched when the first one comes. */
const MOST_LOOKS = 8;

/** Before a row goes: the focus goes to the next one, else to the one before, else to where rows are added. */
export function focusAfterRemoval(id: string): void {
  const item = document.querySelector(`[data-row="${id}"]`)?.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('.handle') ?? item?.closest('.conditions')?.querySelector('.add-bar button');
  setTimeout(() => (next instanceof HTMLElement ? next.focus() : undefined), AFTER_CLOSING_MS);
}

/** After a row came: the focus goes to its first input, where one would go on typing; in a group to what fills it. */
export function focusNew(id: string, looks = MOST_LOOKS): void {
  setTimeout(() => {
    const row = document.querySelector(`[data-row="${id}"]`);
    // Who was quicker, and uses it already, is not taken away from there.
    if (row?.contains(document.activeElement)) {
      return;
    }
    const input = row && inputIn(row);
    if (input) {
      input.focus();
    } else if (looks > 1) {
      focusNew(id, looks - 1);
    }
  }, AFTER_CLOSING_MS);
}

/** After all rows went: the focus goes to where they are added. */
export function focusAdding(): void {
  // The last is that of the group around everything, which stays.
  const bars = Array.from(document.querySelectorAll('.conditions .add-bar'));
  bars.at(-1)?.querySelector('button')?.focus();
}

/** A button only where there is no input: before a number stands the sign of its bound, which is one. */
function inputIn(row: Element): HTMLElement | null {
  return (
    row.querySelector<HTMLElement>('.row-body .value input') ??
    row.querySelector<HTMLElement>('.row-body .value button') ??
    row.querySelector<HTMLElement>('.add-bar button')
  );
}
