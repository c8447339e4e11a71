import type { useText } from './texts';

type Say = ReturnType<typeof useText>;

const OPTIONS = ['customers', 'seed', 'today'] as const;

/** The options of the loader that comes with the server; those of others go by their names. */
export function optionName(name: string, t: Say): string {
  const known = OPTIONS.find((one) => one === name);
  return known ? t(`option.${known}`) : name;
}
