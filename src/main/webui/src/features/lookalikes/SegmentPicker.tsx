import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, ask } from '#/api/client';
import { useText } from './texts';

interface Props {
  id: string;
  value: string | undefined;
  onChange: (segment: string | undefined) => void;
}

/** Segments, found by the server as one types. */
export function SegmentPicker({ id, value, onChange }: Props) {
  const t = useText();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['segments', 'picker', q],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { limit: 50, ...(q && { q }) };
      return (await ask(api.GET('/api/v1/segments', { params: { query }, signal }))).items ?? [];
    },
  });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('segment.choose')}
      loading={found.isFetching}
      value={value ?? null}
      options={(found.data ?? []).map((segment) => ({ value: segment.id ?? '', label: segment.name }))}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
