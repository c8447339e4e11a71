/** The console's colours, once: antd's tokens and our own style sheets are both made of them. */
export type ThemeName = 'light' | 'dark';

export interface Palette {
  /** Behind everything. */
  ground: string;
  /** Cards, panels, the bar. */
  surface: string;
  /** A quiet area on a surface. */
  quiet: string;
  line: string;
  text: string;
  /** Second-rate text; still 4.5 : 1 on ground, surface and quiet. */
  soft: string;
  accent: string;
  accentText: string;
  accentQuiet: string;
  good: string;
  warn: string;
  bad: string;
}

export const PALETTES: Record<ThemeName, Palette> = {
  light: {
    ground: '#f5f6f9',
    surface: '#ffffff',
    quiet: '#f5f6fa',
    line: '#e3e6ee',
    text: '#1c2333',
    soft: '#5a6478',
    accent: '#3b5bdb',
    accentText: '#3451c7',
    accentQuiet: '#eef1fd',
    good: '#0b7a52',
    warn: '#9a5b00',
    bad: '#c92a2a',
  },
  dark: {
    ground: '#12151d',
    surface: '#1a1e29',
    quiet: '#212634',
    line: '#313848',
    text: '#e8ebf2',
    soft: '#a3adc2',
    accent: '#4c6ef5',
    accentText: '#9db2ff',
    accentQuiet: '#232c4b',
    good: '#51cf9a',
    warn: '#f0b355',
    bad: '#ff8787',
  },
};
