import type { Tag } from './catalogue';
import type { Readings } from './pinyin';

/** A tag that was found, and which of its values the words name, where it was found by a value. */
export interface Hit {
  tag: Tag;
  value?: string;
}

export interface Indexed {
  tag: Tag;
  /** All that the tag may be called, in small letters; the better ones first. */
  words: readonly string[];
  values: readonly { code: string; words: readonly string[] }[];
}

/** Longer dictionaries are searched by the server, in the value picker. */
const SEARCHED_VALUES = 60;

/** What can be typed to find each tag: names, code, and how its Chinese name is read, whole and by first letters. */
export function indexTags(tags: readonly Tag[], read: Readings): Indexed[] {
  return tags.map((tag) => ({
    tag,
    words: wordsOf(tag.code, tag.names, read),
    values: (tag.values ?? [])
      .slice(0, SEARCHED_VALUES)
      .map((value) => ({ code: value.code, words: wordsOf(value.code, value.names, read) })),
  }));
}

function wordsOf(code: string, names: { zh?: string; en?: string } | undefined, read: Readings): string[] {
  const zh = names?.zh ?? '';
  return [zh, names?.en ?? '', code, ...read(zh)].filter(Boolean).map((word) => word.toLowerCase());
}

/** The tags that a text means, best first: by a whole name, its beginning, a part of it; then by their values. */
export function searchTags(index: readonly Indexed[], text: string, most = 60): Hit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') {
    return index.slice(0, most).map(({ tag }) => ({ tag }));
  }
  const found: { hit: Hit; score: number }[] = [];
  for (const { tag, words, values } of index) {
    const score = Math.max(...words.map((word) => scoreOf(word, wanted)));
    const value = values.find((one) => one.words.some((word) => scoreOf(word, wanted) >= 2));
    if (score > 0) {
      found.push({ hit: { tag }, score: score * 10 });
    } else if (value) {
      found.push({ hit: { tag, value: value.code }, score: 5 });
    }
  }
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ hit }) => hit);
}

function scoreOf(word: string, wanted: string): number {
  if (word === wanted) {
    return 4;
  }
  if (word.startsWith(wanted)) {
    return 3;
  }
  // At the beginning of a later word: "order" in "last order", "level" in "crm.member_level".
  if (new RegExp(`[\\s._-]${escaped(wanted)}`).test(word)) {
    return 2;
  }
  return word.includes(wanted) ? 1 : 0;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
