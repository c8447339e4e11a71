/** A cell of a CSV file (RFC 4180). A leading apostrophe keeps spreadsheets from reading a text as a formula. */
export function cell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  const tame = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
