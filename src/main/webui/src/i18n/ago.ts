import { type Language, LOCALE } from './language';

const MINUTE = 60;
const UNITS = [
  { unit: 'year', seconds: 365 * 24 * 60 * MINUTE },
  { unit: 'month', seconds: 30 * 24 * 60 * MINUTE },
  { unit: 'week', seconds: 7 * 24 * 60 * MINUTE },
  { unit: 'day', seconds: 24 * 60 * MINUTE },
  { unit: 'hour', seconds: 60 * MINUTE },
  { unit: 'minute', seconds: MINUTE },
] as const;
/** Said by hand: what is now in Chinese by the browser is no word for what was done a moment ago. */
const JUST_NOW: Record<Language, string> = { zh: '刚刚', en: 'just now' };

/** "3 days ago", "in 2 months": the largest unit that is full, and "just now" within a minute. */
export function ago(language: Language, instant: Date, now: Date): string {
  const words = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' });
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const largest = UNITS.find((one) => Math.abs(seconds) >= one.seconds);
  return largest ? words.format(Math.trunc(seconds / largest.seconds), largest.unit) : JUST_NOW[language];
}

/** A length of time such as the server's `P180D` or `PT15M`, in words; undefined where it is no such text. */
export function duration(language: Language, iso: string): string | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso);
  if (!parts) {
    return undefined;
  }
  const units = ['day', 'hour', 'minute', 'second'] as const;
  const hours = parts[1] === undefined ? Number(parts[2] ?? 0) : 0;
  const amounts = hours >= 24 && hours % 24 === 0 ? [String(hours / 24), undefined, ...parts.slice(3)] : parts.slice(1);
  const said = units.flatMap((unit, index) => {
    const amount = Number(amounts[index] ?? 0);
    const words = new Intl.NumberFormat(LOCALE[language], { style: 'unit', unit, unitDisplay: 'long' });
    return amount > 0 ? [words.format(amount)] : [];
  });
  return said.length > 0 ? said.join(' ') : undefined;
}
