import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, isLanguage, type Language, LOCALE, remember } from './language';

// One i18next for the console, there as soon as this is imported: features add their texts while they are imported.
i18next.on('languageChanged', (language) => {
  if (typeof document !== 'undefined') {
    document.documentElement.lang = LOCALE[currentLanguage(language)];
  }
});
void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

export function currentLanguage(language: string = i18next.language): Language {
  return isLanguage(language) ? language : 'en';
}

export async function changeLanguage(language: Language): Promise<void> {
  remember(language);
  await i18next.changeLanguage(language);
}
