import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from './i18n';

type Values = Record<string, string | number>;

/** What is counted is said in Chinese as `…_other`, and in English as `…_one` and `…_other`; both are called without. */
type Counted<K> = K extends `${infer Base}_other` ? Base : never;
type Key<Zh> = keyof Zh extends infer K ? (K extends `${infer Base}_other` ? Base : K & string) : never;

/** The same texts in English: a missing one, or one too many, does not compile. */
export type English<Zh> = Record<keyof Zh & string, string> & Record<`${Counted<keyof Zh>}_one`, string>;

export type Say<Zh> = (key: Key<Zh>, values?: Values) => string;

export interface Texts<Zh> {
  /** Inside components: follows the language. */
  use: () => Say<Zh>;
  /** Elsewhere: in the language of this moment. */
  say: Say<Zh>;
}

/** A feature's texts, named like its folder. Called once, where the feature's `texts.ts` joins `zh.ts` and `en.ts`. */
export function texts<Zh extends Record<string, string>>(feature: string, zh: Zh, en: English<Zh>): Texts<Zh> {
  i18next.addResourceBundle('zh', feature, zh);
  i18next.addResourceBundle('en', feature, en);
  return {
    use: () => {
      const { t } = useTranslation(feature);
      return (key, values) => t(key, values ?? {});
    },
    say: (key, values) => i18next.getFixedT(currentLanguage(), feature)(key, values ?? {}),
  };
}
