import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Tag } from './catalogue';
import { loadReadings, unread } from './pinyin';
import { type Hit, indexTags, searchTags } from './search';

/** Finds tags as one types: at once by names and codes, and by pinyin as soon as its dictionary is there. */
export function useTagSearch(tags: readonly Tag[], text: string): Hit[] {
  const { data: read = unread } = useQuery({ queryKey: ['pinyin'], queryFn: loadReadings, staleTime: Infinity });
  const index = useMemo(() => indexTags(tags, read), [tags, read]);
  return useMemo(() => searchTags(index, text), [index, text]);
}
