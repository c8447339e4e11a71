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
