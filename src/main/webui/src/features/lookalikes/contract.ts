import { ask, type Schemas } from '#/api/client';

/*
 * What the interface of lookalikes is agreed to be, until the OpenAPI document has it: then this file goes, and the
 * generated types take its place.
 */
export type Filter = Readonly<Record<string, unknown>>;

export interface LookalikeQuestion {
  seed: { filter: Filter } | { ids: readonly string[] };
  size?: number;
  within?: Filter;
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
  baseline?: Partial<Measured>;
}

export interface Lookalike {
  id: string;
  state: Schemas['JobState'];
  done?: number;
  total?: number;
  problem?: Schemas['JobProblem'];
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
  const headers = { 'Content-Type': 'application/json' };
  return ask(answerOf(ADDRESS, { method: 'POST', headers, body: JSON.stringify(question) }));
}

export function readLookalike(id: string, signal: AbortSignal): Promise<Lookalike> {
  return ask(answerOf(`${ADDRESS}/${encodeURIComponent(id)}`, { signal }));
}

export function membersAddress(id: string): string {
  return `${ADDRESS}/${encodeURIComponent(id)}/members`;
}

interface Answer {
  data?: Lookalike;
  error?: unknown;
  response: Response;
}

async function answerOf(address: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address, init);
  const body = (await response.json().catch(() => undefined)) as unknown;
  return response.ok ? { data: body as Lookalike, response } : { error: body, response };
}
