import { describe, expect, it } from 'vitest';
import { ago, duration } from './ago';

const now = new Date('2026-06-15T12:00:00Z');
const at = (iso: string) => new Date(iso);

describe('ago', () => {
  it('says the largest full unit, in both languages', () => {
    expect(ago('en', at('2026-06-12T12:00:00Z'), now)).toBe('3 days ago');
    expect(ago('zh', at('2026-06-12T12:00:00Z'), now)).toBe('3天前');
    expect(ago('en', at('2026-06-15T11:00:01Z'), now)).toBe('59 minutes ago');
    expect(ago('en', at('2026-06-15T11:00:00Z'), now)).toBe('1 hour ago');
  });

  it('looks ahead as well as back', () => {
    expect(ago('en', at('2026-08-20T12:00:00Z'), now)).toBe('in 2 months');
  });

  it('calls less than a minute just now', () => {
    expect(ago('en', at('2026-06-15T11:59:30Z'), now)).toBe('just now');
    expect(ago('zh', at('2026-06-15T11:59:30Z'), now)).toBe('刚刚');
  });
});

describe('duration', () => {
  it('reads days and times', () => {
    expect(duration('en', 'P180D')).toBe('180 days');
    expect(duration('zh', 'P180D')).toBe('180天');
    expect(duration('en', 'PT15M')).toBe('15 minutes');
  });

  it('says whole days as days', () => {
    expect(duration('en', 'PT48H')).toBe('2 days');
    expect(duration('en', 'PT36H')).toBe('36 hours');
  });

  it('leaves what it cannot read', () => {
    expect(duration('en', 'soon')).toBeUndefined();
    expect(duration('en', 'P')).toBeUndefined();
  });
});
