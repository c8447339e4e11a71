import type { Schemas } from '#/api/client';
import { api, ask } from '#/api/client';
import { formatIn } from '#/i18n/format';
import { currentLanguage } from '#/i18n/i18n';
import type { Filter, Question } from './lookalikes';
import { say, type useText } from './texts';

/** Whom a lookalike is like, as far as that has a name. */
export type NamedSeed =
  { kind: 'segment' | 'list'; name: string } | { kind: 'filter' } | { kind: 'customers'; count: number };

/** The one segment or list that a filter is about; undefined where it asks for more, or for something else. */
export function onlyIn(filter: Filter): { kind: 'segment' | 'list'; id: string } | undefined {
  const { where } = filter as { where?: Node };
  const node = where?.all?.length === 1 ? where.all[0] : where;
  if (node?.segment) {
    return { kind: 'segment', id: node.segment.id };
  }
  return node?.list && { kind: 'list', id: node.list.id };
}

interface Node {
  all?: readonly Node[];
  segment?: { id: string };
  list?: { id: string };
}

/** Asks what the segment or lookalike is called that a filter is about; by its id where it has no name, or is gone. */
export async function nameOfFilter(filter: Filter): Promise<NamedSeed> {
  const only = onlyIn(filter);
  if (!only) {
    return { kind: 'filter' };
  }
  const params = { path: { id: only.id } };
  const asked: Promise<Pick<Schemas['Lookalike'], 'name'>> =
    only.kind === 'segment'
      ? ask(api.GET('/api/v1/segments/{id}', { params }))
      : ask(api.GET('/api/v1/lookalikes/{id}', { params }));
  const { name } = await asked.catch(() => ({ name: undefined }));
  return { kind: only.kind, name: name ?? only.id };
}

/** Such as: segment “Savers”. */
export function saySeed(seed: NamedSeed, t: ReturnType<typeof useText>, number: (value: number) => string): string {
  switch (seed.kind) {
    case 'segment':
    case 'list':
      return t(`seed.is.${seed.kind}`, { name: seed.name });
    case 'filter':
      return t('seed.is.filter');
    case 'customers':
      return t('seed.is.customers', { count: seed.count, people: number(seed.count) });
  }
}

/** As many characters as a name may have. */
const MOST_NAME = 200;

/** A name for people like those of a seed; undefined where the seed itself has none, such as an audience just built. */
export async function defaultName({ filter, ids }: Question['seed']): Promise<string | undefined> {
  const seed = filter ? await nameOfFilter({ ...filter }) : ids && { kind: 'customers' as const, count: ids.length };
  if (!seed || seed.kind === 'filter') {
    return undefined;
  }
  const name = say('like', { seed: saySeed(seed, say, formatIn(currentLanguage()).number) });
  return Array.from(name).slice(0, MOST_NAME).join('');
}
