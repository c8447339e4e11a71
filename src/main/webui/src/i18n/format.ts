import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n';
import { type Language, LOCALE } from './language';

/** What the server names in both languages. */
export interface Names {
  zh?: string | undefined;
  en?: string | undefined;
}

/** Numbers, dates and names as a language writes them. Dates are said in the browser's time zone. */
export interface Format {
  language: Language;
  number: (value: number) => string;
  /** A share of 0 to 1, with at most `digits` decimals. */
  percent: (share: number, digits?: number) => string;
  /** 1.2 万, 12K: for axes and small places, never for a count that is meant exactly. */
  short: (value: number) => string;
  instant: (iso: string) => string;
  day: (iso: string) => string;
  /** The name of a month, 1 to 12. */
  month: (number: number) => string;
  /** The name in this language, else in the other, else the code. */
  name: (names: Names | undefined, code: string) => string;
}

export function formatIn(language: Language): Format {
  const locale = LOCALE[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return {
    language,
    number: (value) => number.format(value),
    percent: (share, digits = 1) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    short: (value) => short.format(value),
    instant: (iso) => instant.format(new Date(iso)),
    month: (number) => month.format(Date.UTC(2000, number - 1)),
    day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    name: (names, code) => names?.[language] ?? names?.[language === 'zh' ? 'en' : 'zh'] ?? code,
  };
}

const FORMATS: Record<Language, Format> = { zh: formatIn('zh'), en: formatIn('en') };

export function useFormat(): Format {
  useTranslation();
  return FORMATS[currentLanguage()];
}
