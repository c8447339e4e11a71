import type { Filter, Question } from './lookalikes';

/** Who to find others like: chosen in the form, and turned into what is asked. */
export interface SeedForm {
  kind: 'segment' | 'audience' | 'ids';
  segment: string | undefined;
  /** The filter that the builder handed over. */
  audience: Filter | undefined;
  ids: string;
  within: string | undefined;
  size: number | null;
  /** What people call it; blank where it has no name. */
  name: string;
}

/** As many ids as a question may have. */
export const MOST_IDS = 100_000;

/** The reach where none is chosen; the slider changes it later. */
export const FIRST_RATIO = 0.05;

/** Ids as people paste them: by lines, blanks, commas or semicolons, also Chinese ones; each once. */
export function idsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;\uFF0C\uFF1B\u3001]+/).filter(Boolean))];
}

/** What is asked; undefined while something is missing. */
export function questionOf(form: SeedForm): Question | undefined {
  const seed = seedOf(form);
  return (
    seed && {
      seed,
      excludeSeed: true,
      ...(form.size === null ? { ratio: FIRST_RATIO } : { size: form.size }),
      ...(form.within === undefined ? {} : { within: filterOfSegment(form.within) }),
      ...(form.name.trim() !== '' && { name: form.name.trim() }),
    }
  );
}

function seedOf({ kind, segment, audience, ids }: SeedForm): Question['seed'] | undefined {
  switch (kind) {
    case 'segment':
      return segment === undefined ? undefined : { filter: filterOfSegment(segment) };
    case 'audience':
      return audience && { filter: audience };
    case 'ids': {
      const found = idsIn(ids);
      return found.length === 0 || found.length > MOST_IDS ? undefined : { ids: found };
    }
  }
}

export function filterOfSegment(id: string): Filter {
  return { language: 1, where: { segment: { id } } };
}

/** A found list as a filter, to be saved as a segment. */
export function filterOfList(id: string): Filter {
  return { language: 1, where: { list: { id } } };
}
