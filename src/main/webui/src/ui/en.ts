import type { English } from '#/i18n/texts';
import type { zh } from './zh';

export const en: English<typeof zh> = {
  more: 'Show more',
};
