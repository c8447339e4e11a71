import type { useText } from './texts';

type Say = ReturnType<typeof useText>;

/** The reasons that are said in the reader's language. */
const SAID = [
  'BAD_CUSTOMER_ID',
  'BAD_DATE',
  'BAD_QUOTES',
  'LINE_TOO_LONG',
  'MISSING_FIELD',
  'WRONG_NUMBER_OF_FIELDS',
  'WRONG_TYPE',
  'UNKNOWN_VALUE',
  'BAD_WEIGHT',
  'REPEATED_VALUE',
  'REPEATED_CUSTOMER',
  'TOO_LARGE',
  'BAD_TEXT',
] as const;

/** Why something was refused; undefined of a reason that only the server can say. */
export function reasonOf(code: string | undefined, t: Say): string | undefined {
  const said = SAID.find((one) => one === code);
  return said && t(`code.${said}`);
}

const OPTIONS = ['customers', 'seed', 'today'] as const;

/** The options of the loader that comes with the server; those of others go by their names. */
export function optionName(name: string, t: Say): string {
  const known = OPTIONS.find((one) => one === name);
  return known ? t(`option.${known}`) : name;
}
