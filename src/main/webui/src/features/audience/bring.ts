import { api, ask } from '#/api/client';
import { asProblem } from '#/api/problem';
import { kept } from './kept';
import { fromAddress } from './model/address';
import { fromFilter } from './model/reading';
import type { Audience } from './model/tree';
import { fillTemplate } from './server/useTemplates';

/** What an address names does not exist, or the address itself is broken. */
export class NothingThere extends Error {
  constructor(
    readonly what: 'address' | 'segment' | 'template',
    readonly id = '',
  ) {
    super(what);
    this.name = 'NothingThere';
  }
}

/**
 * The audience that an address names: `?a=` whole, `?segment=` a saved one, `?template=` a template; without any of them
 * the last one of this tab, if there is one.
 *
 * @throws NothingThere where it names what is not there, and whatever a request throws
 */
export async function bring(params: URLSearchParams): Promise<Audience | undefined> {
  const state = params.get('a');
  const segment = params.get('segment');
  const template = params.get('template');
  if (state) {
    const audience = await fromAddress(state);
    if (!audience) {
      throw new NothingThere('address');
    }
    return audience;
  }
  if (segment) {
    return found('segment', segment, ofSegment(segment));
  }
  return template ? found('template', template, fillTemplate(template)) : kept();
}

async function ofSegment(id: string): Promise<Audience> {
  const saved = await ask(api.GET('/api/v1/segments/{id}', { params: { path: { id } } }));
  return { ...fromFilter(saved.filter), origin: { id: saved.id, version: saved.version } };
}

async function found(what: 'segment' | 'template', id: string, asked: Promise<Audience>): Promise<Audience> {
  try {
    return await asked;
  } catch (error) {
    throw asProblem(error)?.status === 404 ? new NothingThere(what, id) : error;
  }
}
