/** The languages of the console, and how one is chosen: what was chosen last, else what the browser asks for. */
export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** For `lang` attributes and `Intl`. */
export const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

const KEY = 'muster.language';

export function isLanguage(value: unknown): value is Language {
  return value === 'zh' || value === 'en';
}

/** The first of the browser's languages that we speak; English where there is none. */
export function preferredOf(languages: readonly string[]): Language {
  return languages.map((language) => language.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export function firstLanguage(): Language {
  const remembered = typeof localStorage === 'undefined' ? undefined : localStorage.getItem(KEY);
  return isLanguage(remembered) ? remembered : preferredOf(typeof navigator === 'undefined' ? [] : navigator.languages);
}

export function remember(language: Language): void {
  localStorage.setItem(KEY, language);
}
