import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, get, post, send } from './api';

const DEMO = 4_000;

interface Load {
  id: string;
  state: string;
  problem?: { code: string };
}

/** Made-up customers, and those of the real files where they are there; nothing where the server has customers already. */
export async function bringCustomersIn(folder: string): Promise<void> {
  if ((await count({ all: [] })) > 0) {
    return;
  }
  await load(() => post<Load>(`/loads?loader=demo&customers=${DEMO}&seed=7`));
  for (const loader of ['online-retail', 'bank-marketing']) {
    const file = join(folder, `${loader}.csv.gz`);
    if (existsSync(file)) {
      await load(() => send<Load>('POST', `/loads?loader=${loader}`, readFileSync(file)));
    }
  }
}

/** Engines that just started on a busy machine may not answer in time; such a load is run again, as people would. */
async function load(start: () => Promise<Load>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { state, problem } = await ended((await start()).id);
    if (state === 'SUCCEEDED') {
      return;
    }
    if (problem?.code !== 'ENGINE_AWAY' || attempt === 3) {
      throw new Error(`a load of the tests ended ${state}: ${JSON.stringify(problem)}`);
    }
  }
}

async function ended(id: string): Promise<Load> {
  for (;;) {
    const found = await get<Load>(`/loads/${id}`);
    if (found.state !== 'QUEUED' && found.state !== 'RUNNING') {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
