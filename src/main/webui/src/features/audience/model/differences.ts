import type { Schemas } from '#/api/client';

type PortrayedTag = Schemas['PortrayedTag'];
type Share = Schemas['PortraitShare'];

/** How one trait of an audience differs from everybody. */
export interface Difference {
  tag: PortrayedTag;
  /** The value or the part of a histogram; without either it is about having the tag at all. */
  share: Share;
  isCoverage: boolean;
  tgi: number;
}

/** So that one tag with many values does not fill the list. */
const MOST_OF_A_TAG = 2;
/** So much of the list is for what there is less of. */
const SHARE_OF_LESS = 0.3;

/**
 * What tells an audience most from everybody, first what there is more of: only what is significant, and by what is
 * certain of it. A TGI counts by the
 * end of its interval that is nearer to 100, so that a wild figure of a few people stands behind a sure one of many.
 */
export function topDifferences(
  tags: readonly PortrayedTag[],
  without: ReadonlySet<string>,
  most: number,
): Difference[] {
  const all = tags.filter(({ code }) => !without.has(code)).flatMap(differencesOf);
  const more = surest(all.filter(({ tgi }) => tgi >= 100));
  const less = surest(all.filter(({ tgi }) => tgi < 100));
  // What people are says more than what they are not, of which there is always a lot.
  const lessShown = Math.min(less.length, Math.max(Math.floor(most * SHARE_OF_LESS), most - more.length));
  return [...more.slice(0, most - lessShown), ...less.slice(0, lessShown)];
}

/** The surest first, and of each tag only the surest. */
function surest(differences: readonly Difference[]): Difference[] {
  const taken = new Map<string, number>();
  return differences
    .toSorted((one, other) => sureness(other) - sureness(one))
    .filter(({ tag: { code } }) => {
      const place = (taken.get(code) ?? 0) + 1;
      taken.set(code, place);
      return place <= MOST_OF_A_TAG;
    });
}

/** Having a tag at all is said only where no value of it says more. */
function differencesOf(tag: PortrayedTag): Difference[] {
  const values = [...(tag.values ?? []), ...(tag.histogram ?? [])].flatMap(significant(tag, false));
  return values.length > 0 ? values : [tag.coverage].flatMap(significant(tag, true));
}

function significant(tag: PortrayedTag, isCoverage: boolean): (share: Share) => Difference[] {
  return (share) => (share.significant && share.tgi !== undefined ? [{ tag, share, isCoverage, tgi: share.tgi }] : []);
}

function sureness({ share, tgi }: Difference): number {
  const [low = tgi, high = tgi] = share.interval ?? [];
  return tgi >= 100 ? Math.log(Math.max(low, 1) / 100) : Math.log(100 / Math.max(high, 1));
}
