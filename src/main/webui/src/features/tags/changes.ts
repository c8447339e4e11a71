import type { Schemas } from '#/api/client';
import { duration } from '#/i18n/ago';
import type { Format } from '#/i18n/format';

export type Change = Schemas['FieldChange'];

export interface Said {
  field: string;
  from: string;
  to: string;
}

interface Words {
  category: (path: readonly string[]) => string;
  word: (field: string, code: string) => string;
  nothing: string;
}

interface Value {
  code: string;
  names?: Schemas['Names'];
}

/** The changes of a version in words; a dictionary's only where they are. */
export function changesOf(diff: readonly Change[], format: Format, words: Words): Said[] {
  return diff.flatMap(({ field = '', from, to }) =>
    field === 'values'
      ? valueChanges(asValues(from), asValues(to), words.nothing)
      : [{ field, from: say(field, from, format, words), to: say(field, to, format, words) }],
  );
}

function valueChanges(from: readonly Value[], to: readonly Value[], nothing: string): Said[] {
  const before = new Map(from.map((value) => [value.code, named(value)]));
  const after = new Map(to.map((value) => [value.code, named(value)]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((code) => before.get(code) !== after.get(code))
    .map((code) => ({ field: 'values', from: before.get(code) ?? nothing, to: after.get(code) ?? nothing }));
}

/** In both languages, since either may be what changed. */
function named({ code, names }: Value): string {
  return `${bothNames(names)} (${code})`;
}

function bothNames(names: Schemas['Names'] | undefined): string {
  return [names?.zh, names?.en].filter(Boolean).join(' / ');
}

function asValues(json: unknown): Value[] {
  return Array.isArray(json) ? json.map((one: unknown) => one as Value) : [];
}

function say(field: string, json: unknown, format: Format, words: Words): string {
  if (json === undefined || json === null) {
    return words.nothing;
  }
  switch (field) {
    case 'category':
      return words.category(json as string[]);
    case 'names':
    case 'description':
      return bothNames(json);
    default:
      return typeof json === 'string' ? sayText(field, json, format, words) : JSON.stringify(json);
  }
}

function sayText(field: string, text: string, format: Format, words: Words): string {
  return field === 'timeToLive' ? (duration(format.language, text) ?? text) : words.word(field, text);
}
