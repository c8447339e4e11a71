import { type Audience, type Group, type Mode, newId, type Row, type TagValue } from './tree';

/** A filter that this page cannot show: not our JSON, or a node that nobody knows. */
export class Unreadable extends Error {}

type Fields = Record<string, unknown>;

const MODES: readonly Mode[] = ['all', 'any', 'none'];

/** The rows of a filter, as saved segments, templates and pasted JSON bring them; a request's `{filter}` is read too. */
export function fromFilter(json: unknown): Audience {
  const body = fields(json);
  const filter = 'filter' in body ? fields(body.filter) : body;
  const where = row(filter.where);
  const root: Group = where.kind === 'group' ? where : { kind: 'group', id: newId(), mode: 'all', rows: [where] };
  return { root, ...(typeof filter.timezone === 'string' ? { timezone: filter.timezone } : {}) };
}

function fields(json: unknown): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Unreadable('not an object');
  }
  return json as Fields;
}

function row(json: unknown): Row {
  const node = fields(json);
  // Ids of others may clash with one another; ours never do.
  const id = newId();
  const mode = MODES.find((one) => one in node);
  if (mode) {
    const children = node[mode];
    if (!Array.isArray(children)) {
      throw new Unreadable(`${mode} is no list`);
    }
    return { kind: 'group', id, mode, rows: children.map(row) };
  }
  if (typeof node.tag === 'string' && typeof node.op === 'string') {
    return {
      kind: 'tag',
      id,
      tag: node.tag,
      op: node.op,
      ...(node.value === undefined || node.value === null ? {} : { value: node.value as TagValue }),
      ...(node.weight ? { weight: node.weight } : {}),
    };
  }
  return reference(id, node);
}

function reference(id: string, node: Fields): Row {
  if ('segment' in node) {
    const { id: segment, version } = fields(node.segment);
    return {
      kind: 'segment',
      id,
      segment: String(segment),
      ...(typeof version === 'number' ? { version } : {}),
    };
  }
  if ('list' in node) {
    return { kind: 'list', id, list: String(fields(node.list).id) };
  }
  if ('sample' in node) {
    const { salt, from, to } = fields(node.sample);
    return { kind: 'sample', id, salt: String(salt), from: Number(from), to: Number(to) };
  }
  throw new Unreadable(Object.keys(node).join(', '));
}
