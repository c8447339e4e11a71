import { describe, expect, it } from 'vitest';
import type { Schemas } from '#/api/client';
import { topDifferences } from './differences';

type Share = Schemas['PortraitShare'];

const share = (value: string, tgi: number, interval: [number, number], significant = true): Share => ({
  value,
  count: 10,
  share: 0.1,
  baseCount: 100,
  baseShare: 0.1,
  tgi,
  interval,
  significant,
});
const tag = (code: string, ...values: Share[]): Schemas['PortrayedTag'] => ({
  code,
  names: {},
  type: 'ENUM',
  coverage: share('', 100, [99, 101], false),
  values,
});
const values = (tags: Schemas['PortrayedTag'][], without: string[] = [], most = 10) =>
  topDifferences(tags, new Set(without), most).map((one) => one.share.value);

describe('what tells people from everybody', () => {
  it('puts a sure difference before a wild one of a few', () => {
    expect(values([tag('a', share('wild', 900, [110, 7000])), tag('b', share('sure', 250, [230, 270]))])).toEqual([
      'sure',
      'wild',
    ]);
  });

  it('says first what there is more of, and keeps a place for what there is less of', () => {
    const more = [200, 190, 180, 170].map((tgi) => tag(`m${tgi}`, share(`m${tgi}`, tgi, [tgi - 5, tgi + 5])));
    const less = [10, 20, 30].map((tgi) => tag(`l${tgi}`, share(`l${tgi}`, tgi, [tgi - 5, tgi + 5])));
    expect(values([...less, ...more], [], 4)).toEqual(['m200', 'm190', 'm180', 'l10']);
    expect(values(less, [], 4)).toEqual(['l10', 'l20', 'l30']);
  });

  it('leaves out what may be chance, and what the rows ask for anyway', () => {
    const tags = [tag('a', share('chance', 300, [90, 900], false)), tag('b', share('asked', 400, [390, 410]))];
    expect(values(tags, ['b'])).toEqual([]);
  });

  it('lets no tag fill the list, and no list grow', () => {
    const many = tag('a', ...[200, 210, 220, 230].map((tgi) => share(`v${tgi}`, tgi, [tgi - 5, tgi + 5])));
    expect(values([many])).toEqual(['v230', 'v220']);
    expect(values([many, tag('b', share('x', 500, [490, 510]))], [], 1)).toEqual(['x']);
  });

  it('says that people have a tag at all only where no value says more', () => {
    const { value: _, ...coverage } = share('', 200, [190, 210]);
    const plain = { ...tag('a'), coverage };
    const telling = { ...tag('b', share('x', 150, [140, 160])), coverage };
    expect(topDifferences([plain, telling], new Set(), 9)).toMatchObject([
      { tag: { code: 'a' }, isCoverage: true },
      { tag: { code: 'b' }, isCoverage: false },
    ]);
  });
});
