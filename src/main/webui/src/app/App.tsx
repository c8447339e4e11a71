import { QueryClientProvider } from '@tanstack/react-query';
import { App as Antd, ConfigProvider } from 'antd';
import en from 'antd/locale/en_GB';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { startQueries } from '#/api/queries';
import { useFormat } from '#/i18n/format';
import { startRouter } from './router';
import { antdTheme, useRootColours, useThemeName } from './theme';

const queries = startQueries();
const router = startRouter();

export function App() {
  const { language } = useFormat();
  const themeName = useThemeName();
  useRootColours(themeName);
  const theme = useMemo(() => antdTheme(themeName), [themeName]);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en-gb');
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={theme} button={{ autoInsertSpace: false }}>
      <Antd message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Antd>
    </ConfigProvider>
  );
}
