/** A number as a Chinese keyboard types it, with the digits and signs that numbers are read from: １２。５ is 12.5. */
export function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll('\u3002', '.')
    .replace(/[^\w.-]+/g, '');
}
