import type { Schemas } from '#/api/client';

type Tag = Schemas['Tag'];

/** A tag as its form has it: every field is there, and empty where nothing was entered. */
export interface Draft {
  code: string;
  names: { zh: string; en: string };
  description: { zh: string; en: string };
  category: readonly string[];
  type: Tag['type'];
  precision: Schemas['DatePrecision'];
  kind: Tag['kind'];
  weighted: boolean;
  open: boolean;
  values: readonly DraftValue[];
  refresh: Tag['refresh'];
  /** Null where values do not end, or end after what is no whole number of days; see `exact`. */
  days: number | null;
  /** A time to live that the form cannot say in days; kept as it is. */
  exact: string | undefined;
  sensitivity: Tag['sensitivity'];
  owner: string;
}

export interface DraftValue {
  /** For the list on the screen; never sent. */
  key: number;
  code: string;
  zh: string;
  en: string;
}

export const EMPTY: Draft = {
  code: '',
  names: { zh: '', en: '' },
  description: { zh: '', en: '' },
  category: [],
  type: 'ENUM',
  precision: 'DAY',
  kind: 'RULE',
  weighted: false,
  open: false,
  values: [],
  refresh: 'DAILY',
  days: null,
  exact: undefined,
  sensitivity: 'INTERNAL',
  owner: '',
};

export function hasDictionary(type: Tag['type']): boolean {
  return type === 'ENUM' || type === 'MULTI';
}

export function draftOf(tag: Tag): Draft {
  const days = daysOf(tag.timeToLive);
  return {
    code: tag.code,
    names: { zh: tag.names.zh ?? '', en: tag.names.en ?? '' },
    description: { zh: tag.description?.zh ?? '', en: tag.description?.en ?? '' },
    category: tag.category,
    type: tag.type,
    precision: tag.precision ?? 'DAY',
    kind: tag.kind,
    weighted: tag.weighted,
    open: tag.open,
    values: (tag.values ?? []).map(({ code, names }, key) => ({
      key,
      code,
      zh: names?.zh ?? '',
      en: names?.en ?? '',
    })),
    refresh: tag.refresh,
    days,
    exact: days === null ? tag.timeToLive : undefined,
    sensitivity: tag.sensitivity,
    owner: tag.owner,
  };
}

function daysOf(timeToLive: string | undefined): number | null {
  const days = /^P(\d+)D$/.exec(timeToLive ?? '')?.[1];
  return days === undefined ? null : Number(days);
}

/** What is sent; a new tag is a draft until it is published. */
export function tagOf(draft: Draft, state: Tag['state']): Tag {
  const timeToLive = draft.days === null ? draft.exact : `P${draft.days}D`;
  const dictionary = hasDictionary(draft.type);
  const description = filled(draft.description);
  return {
    code: draft.code.trim(),
    names: filled(draft.names),
    ...(Object.keys(description).length > 0 ? { description } : {}),
    category: [...draft.category],
    type: draft.type,
    ...(draft.type === 'DATE' ? { precision: draft.precision } : {}),
    kind: draft.kind,
    weighted: dictionary && draft.weighted,
    open: dictionary && draft.open,
    ...(dictionary
      ? { values: draft.values.map(({ code, zh, en }) => ({ code: code.trim(), names: filled({ zh, en }) })) }
      : {}),
    refresh: draft.refresh,
    ...(timeToLive === undefined ? {} : { timeToLive }),
    sensitivity: draft.sensitivity,
    owner: draft.owner.trim(),
    state,
  };
}

function filled({ zh, en }: { zh: string; en: string }): Schemas['Names'] {
  return { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) };
}
