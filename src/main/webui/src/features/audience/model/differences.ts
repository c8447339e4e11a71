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

/**
 * What tells an audience most from everybody: only what is significant, and by what is certain of it. A TGI counts by the
 * end of its interval that is nearer to 100, so that a wild figure of a few people stands behind a sure one of many.
 */
export function topDifferences(
  tags: readonly PortrayedTag[],
  without: ReadonlySet<string>,
  most: number,
): Difference[] {
  return tags
    .filter(({ code }) => !without.has(code))
    .flatMap((tag) =>
      differencesOf(tag)
        .sort((one, other) => sureness(other) - sureness(one))
        .slice(0, MOST_OF_A_TAG),
    )
    .sort((one, other) => sureness(other) - sureness(one))
    .slice(0, most);
}

function differencesOf(tag: PortrayedTag): Difference[] {
  const shares = [...(tag.values ?? []), ...(tag.histogram ?? [])].map((share) => ({ share, isCoverage: false }));
  const coverage = tag.coverage ? [{ share: tag.coverage, isCoverage: true }] : [];
  return [...shares, ...coverage].flatMap(({ share, isCoverage }) =>
    share.significant && share.tgi !== undefined ? [{ tag, share, isCoverage, tgi: share.tgi }] : [],
  );
}

function sureness({ share, tgi }: Difference): number {
  const [low = tgi, high = tgi] = share.interval ?? [];
  return tgi >= 100 ? Math.log(Math.max(low, 1) / 100) : Math.log(100 / Math.max(high, 1));
}
