import type { Caution, FoundLookalike, Quality } from './lookalikes';

/** How well people like the seed are told from others, in four words; the bounds are those usual for an AUC. */
export type Grade = 'strong' | 'usable' | 'weak' | 'none';

export function gradeOf(auc: number): Grade {
  if (auc >= 0.8) {
    return 'strong';
  }
  if (auc >= 0.7) {
    return 'usable';
  }
  return auc >= 0.6 ? 'weak' : 'none';
}

/** The grade of a result: a seed that its tags nearly restate is told without error, which says little about others. */
export function trustOf({
  quality,
  cautions = [],
}: Pick<FoundLookalike, 'quality'> & { cautions?: readonly Pick<Caution, 'code'>[] | undefined }): Grade {
  const grade = gradeOf(quality.auc);
  const isRestated = cautions.some(({ code }) => code === 'NEARLY_CERTAIN');
  return grade === 'strong' && isRestated ? 'usable' : grade;
}

export const FIGURES = ['auc', 'liftAt1', 'liftAt5', 'liftAt10', 'recallAt10'] as const;
export type Figure = (typeof FIGURES)[number];

/** The 95 % interval of a figure; undefined where the server says none. */
export function intervalOf({ interval }: Pick<Quality, 'interval'>, figure: Figure): [number, number] | undefined {
  const [low, high] = interval[figure] ?? [];
  return low === undefined || high === undefined ? undefined : [low, high];
}

export interface FigureRow {
  figure: Figure;
  mean: number;
  spread: number;
  interval: [number, number] | undefined;
  /** Of the best single tag; undefined where there is no tag. */
  bestTag: number | undefined;
  /** Of an order by lot. */
  random: number;
}

/** Every figure of the ranking beside those of the best single tag and of chance. */
export function figureRows(quality: Quality): FigureRow[] {
  return FIGURES.map((figure) => ({
    figure,
    mean: quality[figure],
    spread: quality.spread[figure],
    interval: intervalOf(quality, figure),
    bestTag: quality.baseline.bestTag?.[figure],
    random: quality.baseline.random[figure],
  }));
}
