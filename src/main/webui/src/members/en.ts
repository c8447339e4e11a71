import type { English } from '#/i18n/texts';
import type { zh } from './zh';

export const en: English<typeof zh> = {
  pull: 'Download the list (CSV)',
  pulling: 'Downloading the list',
  progress: '{{done}} of {{total}} people',
  cancel: 'Cancel',
  done: 'The list has been downloaded',
};
