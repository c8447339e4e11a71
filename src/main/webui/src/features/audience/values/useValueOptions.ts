import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Tag } from '#/catalogue/catalogue';
import { loadReadings, unread } from '#/catalogue/pinyin';
import { useTagValues } from '#/catalogue/values';
import { type Names, useFormat } from '#/i18n/format';
import { useDebounced } from '../server/useDebounced';

const ASK_AFTER_MS = 200;

export interface ValueOption {
  code: string;
  names?: Names | undefined;
  /** Not there until the server has counted. */
  count?: number | undefined;
}

/** What can be chosen of a tag's dictionary: short ones are searched here, by pinyin too; long ones by the server. */
export function useValueOptions(tag: Tag, text: string, isOpen: boolean) {
  const format = useFormat();
  const settled = useDebounced(text, ASK_AFTER_MS);
  const first = useTagValues(tag.code, '', isOpen || !tag.values);
  const isLong = (first.data?.total?.count ?? 0) > (first.data?.items?.length ?? 0);
  const found = useTagValues(tag.code, settled, isOpen && isLong && settled !== '');
  const { data: read = unread } = useQuery({
    queryKey: ['pinyin'],
    queryFn: loadReadings,
    staleTime: Infinity,
    enabled: isOpen && text !== '',
  });
  const answer = isLong && settled !== '' ? found : first;
  const known = useMemo(
    () =>
      new Map<string, ValueOption>([...(tag.values ?? []), ...optionsOf(answer.data)].map((one) => [one.code, one])),
    [tag, answer.data],
  );
  const listed = answer.data ? optionsOf(answer.data) : (tag.values ?? []);
  const wanted = isLong ? '' : text.trim().toLowerCase();
  const options: ValueOption[] = listed.filter(({ code, names }) =>
    [code, names?.zh ?? '', names?.en ?? '', ...(wanted ? read(names?.zh ?? '') : [])].some((word) =>
      word.toLowerCase().includes(wanted),
    ),
  );
  return {
    options,
    nameOf: (code: string) => format.name(known.get(code)?.names, code),
    isLoading: isOpen && answer.isFetching && !answer.data,
  };
}

function optionsOf(answer: ReturnType<typeof useTagValues>['data']): ValueOption[] {
  return (answer?.items ?? []).map(({ code = '', names, count }) => ({ code, names, count }));
}
