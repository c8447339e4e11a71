import type { English } from '#/i18n/texts';
import type { zh } from './zh';

export const en: English<typeof zh> = {
  title: 'Customers',
  one: 'Customer {{id}}',
  search: 'The whole id of a customer',
  open: 'Show the portrait',
  some: 'A few customers at random',
  nobody: 'There are no customers yet. Load some first.',
  load: 'Load customers',
  unknown: 'There is no customer {{id}}. An id must be typed as a whole.',
  overview: 'Overview',
  known_one: '{{count}} tag',
  known_other: '{{count}} tags',
  masked_one: '{{count}} more may not be shown to you',
  masked_other: '{{count}} more may not be shown to you',
  'masked.value': 'Not shown to you',
  asOf: 'as of {{time}}',
  segments: 'In these segments',
  'segments.none': 'Not in any saved segment.',
  'segments.broken': 'This segment can no longer be evaluated',
  'segments.unknown': '{{name}}: cannot tell',
  yes: 'Yes',
  no: 'No',
  weight: 'Weight',
  by: 'from {{what}}',
  expires: 'Expires',
};
