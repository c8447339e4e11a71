import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { get, post, send } from './api';

const DEMO = 4_000;

interface Load {
  id: string;
  state: string;
  problem?: unknown;
}

/** Made-up customers, and those of the real files where they are there; nothing where the server has customers already. */
export async function bringCustomersIn(folder: string): Promise<void> {
  const { total } = await post<{ total: number }>('/audiences/count', {
    filter: { language: 1, where: { all: [] } },
  });
  if (total > 0) {
    return;
  }
  // The catalogue must be there before the first page, and loads wait for one another anyway.
  const loads = [await post<Load>(`/loads?loader=demo&customers=${DEMO}&seed=7`)];
  for (const loader of ['online-retail', 'bank-marketing']) {
    const file = join(folder, `${loader}.csv.gz`);
    if (existsSync(file)) {
      loads.push(await send<Load>('POST', `/loads?loader=${loader}`, readFileSync(file)));
    }
  }
  for (const { id } of loads) {
    await ended(id);
  }
}

async function ended(id: string): Promise<void> {
  for (;;) {
    const { state, problem } = await get<Load>(`/loads/${id}`);
    if (state === 'SUCCEEDED') {
      return;
    }
    if (state !== 'QUEUED' && state !== 'RUNNING') {
      throw new Error(`a load of the tests ended ${state}: ${JSON.stringify(problem)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
