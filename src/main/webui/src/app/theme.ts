import { theme, type ThemeConfig } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { type Palette, PALETTES, type ThemeName } from './palette';

/** Light, dark, or what the system says. */
export type ThemeChoice = ThemeName | 'system';

const KEY = 'muster.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

function remembered(): ThemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener('change', listener);
  };
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  listeners.forEach((tell) => tell());
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, remembered);
}

export function useThemeName(): ThemeName {
  return useSyncExternalStore(subscribe, () => {
    const choice = remembered();
    return choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  });
}

/** The colours of this moment, for charts. */
export function usePalette(): Palette {
  return PALETTES[useThemeName()];
}

/** Writes the palette where style sheets read it: `var(--accent-quiet)`. */
export function useRootColours(name: ThemeName): void {
  useEffect(() => {
    const root = document.documentElement;
    root.style.colorScheme = name;
    for (const [key, colour] of Object.entries(PALETTES[name])) {
      root.style.setProperty(`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(colour));
    }
  }, [name]);
}

export function antdTheme(name: ThemeName): ThemeConfig {
  const palette = PALETTES[name];
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorLink: palette.accentText,
      colorInfo: palette.accent,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorText: palette.text,
      colorTextSecondary: palette.soft,
      colorTextTertiary: palette.soft,
      colorTextDescription: palette.soft,
      colorTextPlaceholder: palette.soft,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      borderRadius: 8,
      fontFamily: 'var(--font)',
      motion: !still.matches,
      wireframe: false,
    },
    components: {
      // The accent is for areas; as text it is too dark on dark ground.
      Tabs: {
        itemSelectedColor: palette.accentText,
        itemHoverColor: palette.accentText,
        itemActiveColor: palette.accentText,
      },
    },
  };
}
