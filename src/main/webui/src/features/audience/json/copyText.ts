/** Puts a text into the clipboard, also where the page did not come by https and browsers offer less. */
export async function copyText(text: string): Promise<void> {
  // The types promise it everywhere; browsers have it in secure contexts only.
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  // The only way that is left there.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
}
