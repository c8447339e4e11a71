import type { Format } from '#/i18n/format';
import type { Caution, FoundLookalike } from './lookalikes';
import { isText, say } from './texts';

/** What to keep in mind, by its code; one that this page does not know, in the server's words. */
export function sayCaution({ code, figures, message }: Caution, format: Format): string {
  const key = `caution.${code}`;
  return isText(key) ? say(key, inWords(figures, format)) : message;
}

/** All cautions of a result; of one that was kept before they had codes, in the server's words. */
export function sayCautions(
  { cautions, warnings }: Pick<FoundLookalike, 'warnings'> & { cautions?: readonly Caution[] | undefined },
  format: Format,
): readonly string[] {
  return cautions?.map((one) => sayCaution(one, format)) ?? warnings;
}

/** Numbers of people are whole; of an AUC three decimals say enough. */
function inWords(figures: Caution['figures'], { number }: Format): Record<string, string> {
  const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, number(rounded(value))]));
}
