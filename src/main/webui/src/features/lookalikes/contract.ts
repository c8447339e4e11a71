import { api, ask, type Schemas } from '#/api/client';

/* The generated types leave open which figures are always there; these say it, once. */
export type Filter = Readonly<Record<string, unknown>>;

export interface LookalikeQuestion {
  seed: { filter: Filter } | { ids: readonly string[] } | { lookalike: string };
  size?: number;
  /** Of everybody who is searched, more than 0 and at most 1. */
  ratio?: number;
  within?: Filter;
  tags?: readonly string[];
  excludeTags?: readonly string[];
}

export interface CurvePoint {
  size: number;
  minScore: number;
  expectedPrecision: number;
}

export interface Reason {
  tag: string;
  value?: unknown;
  seedShare: number;
  baseShare: number;
  weight: number;
}

export interface Measured {
  auc: number;
  liftAt1?: number;
  liftAt5?: number;
  liftAt10?: number;
  recallAt10?: number;
}

export interface Quality extends Measured {
  heldOut?: number;
  baseline?: { bestTag?: Measured & { tag: string } };
}

export interface Lookalike {
  id: string;
  state: Schemas['JobState'];
  done?: number;
  total?: number;
  problem?: Schemas['LookalikeProblem'];
  /** What was asked: another reach asks it again. */
  request: Pick<LookalikeQuestion, 'within' | 'tags' | 'excludeTags'>;
  size?: number;
  minScore?: number;
  curve?: readonly CurvePoint[];
  reasons?: readonly Reason[];
  excluded?: readonly { tag: string; reason: string }[];
  method?: string;
  quality?: Quality;
}

const ADDRESS = '/api/v1/lookalikes';

export function findAlike(question: LookalikeQuestion): Promise<Lookalike> {
  const body = question as Schemas['LookalikeQuestion'];
  return ask(api.POST(ADDRESS, { body })) as Promise<Lookalike>;
}

export function readLookalike(id: string, signal: AbortSignal): Promise<Lookalike> {
  return ask(api.GET(`${ADDRESS}/{id}`, { params: { path: { id } }, signal })) as Promise<Lookalike>;
}

export function membersAddress(id: string): string {
  return `${ADDRESS}/${encodeURIComponent(id)}/members`;
}
