import { describe, expect, it } from 'vitest';
import type { Tag } from './catalogue';
import { loadReadings } from './pinyin';
import { indexTags, searchTags } from './search';

const tag = (code: string, zh: string, en: string, values: Tag['values'] = []) =>
  ({ code, names: { zh, en }, values }) as Tag;

const TAGS = [
  tag('crm.member_level', '会员等级', 'Member level', [{ code: 'gold', names: { zh: '黄金会员', en: 'Gold' } }]),
  tag('behaviour.last_order_at', '最近下单时间', 'Last order'),
  tag('behaviour.orders_365d', '近一年下单次数', 'Orders in a year'),
  tag('crm.city', '城市', 'City', [{ code: 'shanghai', names: { zh: '上海', en: 'Shanghai' } }]),
];

const index = indexTags(TAGS, await loadReadings());
const codes = (text: string) => searchTags(index, text).map((hit) => hit.tag.code);

describe('a tag is found', () => {
  it('by a part of its Chinese name', () => {
    expect(codes('等级')).toEqual(['crm.member_level']);
    expect(codes('下单')).toEqual(['behaviour.last_order_at', 'behaviour.orders_365d']);
  });

  it('by pinyin, whole or by first letters', () => {
    expect(codes('huiyuandengji')).toEqual(['crm.member_level']);
    expect(codes('hydj')).toEqual(['crm.member_level']);
    expect(codes('CHENGSHI')).toEqual(['crm.city']);
  });

  it('by its English name and its code', () => {
    expect(codes('member lev')).toEqual(['crm.member_level']);
    expect(codes('orders_365')).toEqual(['behaviour.orders_365d']);
  });

  it('the better, the higher it stands', () => {
    expect(codes('order')).toEqual(['behaviour.orders_365d', 'behaviour.last_order_at']);
  });

  it('by a value, which comes along', () => {
    expect(searchTags(index, '上海')).toEqual([{ tag: TAGS[3], value: 'shanghai' }]);
    expect(searchTags(index, 'shanghai')[0]?.value).toBe('shanghai');
    expect(searchTags(index, 'huangjin')[0]?.value).toBe('gold');
  });

  it('not by what means nothing, nor by the signs of expressions', () => {
    expect(codes('.*')).toEqual([]);
    expect(codes('zzz')).toEqual([]);
  });

  it('all of them, before anything is typed', () => {
    expect(codes(' ')).toHaveLength(TAGS.length);
  });
});
