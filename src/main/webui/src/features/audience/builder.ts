import { createContext, use } from 'react';
import type { ProblemError } from '#/api/problem';
import type { Catalogue } from '#/catalogue/catalogue';
import type { Edit } from './model/edits';
import type { Audience } from './model/tree';
import type { Figures } from './server/useCount';

/** What every row of the builder needs to know. */
export interface Builder {
  audience: Audience;
  catalogue: Catalogue;
  figures: Figures | undefined;
  /** Figures of what was there before the last change. */
  isWaiting: boolean;
  problems: ReadonlyMap<string, readonly ProblemError[]>;
  apply: (edit: Edit) => void;
  /** Lets one choose a tag for a new row in a group. */
  pickInto: (group: string) => void;
}

export const BuilderContext = createContext<Builder | undefined>(undefined);

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (!builder) {
    throw new Error('a row stands outside of a builder');
  }
  return builder;
}
