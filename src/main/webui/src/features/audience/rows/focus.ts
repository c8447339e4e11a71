/** Before a row goes: the focus goes to the next one, else to the one before, else to where rows are added. */
export function focusAfterRemoval(id: string): void {
  const item = document.querySelector(`[data-row="${id}"]`)?.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('.handle') ?? item?.closest('.conditions')?.querySelector('.add-bar button');
  // Once the menu that was used has closed and handed the focus back.
  setTimeout(() => (next instanceof HTMLElement ? next.focus() : undefined), 250);
}

/** After a row came: the focus goes to its first empty input, where one would go on typing. */
export function focusNew(id: string): void {
  setTimeout(() => {
    const row = document.querySelector(`[data-row="${id}"]`);
    // Who was quicker, and uses it already, is not taken away from there.
    if (!row?.contains(document.activeElement)) {
      row?.querySelector<HTMLElement>('.row-body .value input, .row-body .value button')?.focus();
    }
  }, 250);
}
