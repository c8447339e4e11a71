import { Button } from 'antd';
import { useFormat } from '#/i18n/format';
import { changeLanguage } from '#/i18n/i18n';
import { LOCALE } from '#/i18n/language';

/** Two languages need no menu: the button names the other one, in its own words. */
export function LanguageSwitch() {
  const { language } = useFormat();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={LOCALE[other]} onClick={() => void changeLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
