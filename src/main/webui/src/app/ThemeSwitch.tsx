import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useText } from './texts';
import { chooseTheme, type ThemeChoice, useThemeChoice, useThemeName } from './theme';

const CHOICES = [
  { key: 'light', icon: <SunOutlined aria-hidden />, name: 'theme.light' },
  { key: 'dark', icon: <MoonOutlined aria-hidden />, name: 'theme.dark' },
  { key: 'system', icon: <DesktopOutlined aria-hidden />, name: 'theme.system' },
] as const satisfies readonly { key: ThemeChoice; icon: unknown; name: string }[];

export function ThemeSwitch() {
  const t = useText();
  const choice = useThemeChoice();
  const shown = useThemeName();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: CHOICES.map(({ key, icon, name }) => ({ key, icon, label: t(name) })),
        onClick: ({ key }) => chooseTheme(key as ThemeChoice),
      }}
    >
      <Button
        type="text"
        aria-label={t('theme')}
        icon={shown === 'dark' ? <MoonOutlined aria-hidden /> : <SunOutlined aria-hidden />}
      />
    </Dropdown>
  );
}
