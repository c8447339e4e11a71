import { inject } from 'vitest';
import { get, post, send } from './api';

/** Things that pages are about, made once: segments of several versions, a customer, a load with refused rows. */
export interface Things {
  segment: string;
  /** The segment whose portrait is looked at. */
  people: string;
  customer: string;
  load: string;
  /** People like those of `people`, found. */
  lookalike: string;
}

/** What people called their segments, which no page translates. */
export const NAMES = [
  '高价值会员',
  '沉睡的金卡会员',
  'Loyal customers of the shop',
  'Women in big cities',
  'Young savers',
];

const GOLD = { tag: 'crm.member_level', op: 'in', value: ['gold', 'platinum', 'diamond'] };
const filter = (...all: unknown[]) => ({ language: 1, where: { all } });
const range = (tag: string, value: unknown) => ({ tag, op: 'range', value });

export async function makeThings(): Promise<Things> {
  const { items: known } = await get<{ items: { name: string; id: string }[] }>('/segments?limit=1000');
  const before = known.find(({ name }) => name === NAMES[0]);
  const segment = before?.id ?? (await makeSegments());
  const loads = await get<{ items: { id: string; kind: string; result?: { rejected?: number } }[] }>('/jobs?limit=100');
  const load = loads.items.find(({ result }) => (result?.rejected ?? 0) > 0)?.id ?? (await loadWithRefusedRows());
  const { members } = await post<{ members: { id: string }[] }>('/audiences/preview', {
    filter: filter(GOLD, range('crm.points', { gte: 500 })),
    size: 1,
  });
  const people = inject('hasRealData') ? await youngSavers() : segment;
  return { segment, people, customer: members[0]?.id ?? '', load, lookalike: await findLookalikes(people) };
}

/** A search that was made to its end. */
export async function findLookalikes(segment: string): Promise<string> {
  const seed = { filter: filter({ segment: { id: segment } }) };
  const { id } = await post<{ id: string }>('/lookalikes', { seed, ratio: 0.05 });
  for (let look = 0; look < 600; look++) {
    const { state } = await get<{ state: string }>(`/lookalikes/${id}`);
    if (state === 'SUCCEEDED') {
      return id;
    }
    if (state === 'FAILED') {
      break;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`nobody like those of ${segment} was found`);
}

async function makeSegments(): Promise<string> {
  const [valuable, dormant, loyal, women] = NAMES;
  const first = { name: valuable, folder: 'members', labels: ['2026', 'vip'], filter: filter(GOLD) };
  const { id } = await post<{ id: string }>('/segments', first);
  const second = {
    ...first,
    description: 'Gold and above, with points to spend',
    filter: filter(GOLD, range('crm.points', { gte: 500 })),
  };
  await changed(id, second);
  await post('/segments', {
    name: dormant,
    folder: 'members/win back',
    labels: ['2026'],
    filter: filter(
      { tag: 'crm.member_level', op: 'in', value: ['gold'] },
      { none: [{ tag: 'crm.registered_at', op: 'within', value: { last: 6, unit: 'month' } }] },
      { segment: { id } },
    ),
  });
  await post('/segments', {
    name: women,
    folder: 'cities',
    filter: filter(
      { tag: 'crm.gender', op: 'eq', value: 'female' },
      {
        tag: 'crm.city_tier',
        op: 'in',
        value: ['tier_1', 'new_tier_1'],
      },
    ),
  });
  await post('/segments', { name: loyal, folder: 'shop', filter: filter(range('retail.orders', { gte: 10 })) });
  return id;
}

/** Of the real customers of a bank, since made-up ones are few among all here. */
async function youngSavers(): Promise<string> {
  const { items } = await get<{ items: { name: string; id: string }[] }>('/segments?limit=1000');
  const body = {
    name: NAMES[4],
    folder: 'bank',
    filter: filter({ tag: 'bank.subscribed', op: 'in', value: ['yes'] }, range('bank.age', { lt: 35 }), {
      none: [{ tag: 'bank.loan', op: 'in', value: ['yes'] }],
    }),
  };
  return items.find(({ name }) => name === NAMES[4])?.id ?? (await post<{ id: string }>('/segments', body)).id;
}

async function changed(id: string, body: unknown): Promise<void> {
  const { version } = await get<{ version: number }>(`/segments/${id}`);
  await send('PUT', `/segments/${id}`, JSON.stringify(body), {
    'Content-Type': 'application/json',
    'If-Match': `"${version}"`,
  });
}

async function loadWithRefusedRows(): Promise<string> {
  const lines = [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    '910001,85123A,LANTERN,6,2011-12-01 08:26:00,2.50,refused-1,France',
    '910002,85123A,LANTERN,many,2011-12-02 08:26:00,2.50,refused-2,France',
    ',85123A,LANTERN,2,yesterday,2.50,refused-3,France',
  ];
  const { id } = await send<{ id: string }>('POST', '/loads?loader=online-retail&mode=merge', lines.join('\n'));
  return id;
}
