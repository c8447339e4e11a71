/** Where a row stands: in which group, as which of its rows, and inside which groups that one is. */
export interface Place {
  into: string;
  at: number;
  path: readonly string[];
  /** How many stand there. */
  of: number;
}
