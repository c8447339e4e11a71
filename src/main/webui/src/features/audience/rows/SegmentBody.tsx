import { Select } from 'antd';
import { useState } from 'react';
import type { SegmentRow } from '../model/tree';
import { useDebounced } from '../server/useDebounced';
import { useSegments } from '../server/useSegments';
import { useText } from '../texts';
import { useChange } from './useChange';

const ASK_AFTER_MS = 200;

/** In a saved segment: which, and which version of it. */
export function SegmentBody({ row }: { row: SegmentRow }) {
  const t = useText();
  const change = useChange();
  const [text, setText] = useState('');
  const found = useSegments(useDebounced(text, ASK_AFTER_MS));
  // The chosen one may not be among those that a search finds.
  const all = useSegments('');
  const segments = (found.data ?? all.data)?.items ?? [];
  const chosen = [...segments, ...(all.data?.items ?? [])].find(({ id }) => id === row.segment);
  const versions = Array.from({ length: Math.max(chosen?.version ?? 1, row.version ?? 1) }, (_, index) => index + 1);
  const { version: _version, ...followed } = row;
  return (
    <>
      <strong className="row-name">{t('segment.in')}</strong>
      <div className="value">
        <Select
          className="grow"
          aria-label={t('segment.label')}
          placeholder={t('segment.choose')}
          showSearch={{ onSearch: setText, filterOption: false }}
          loading={found.isFetching}
          value={row.segment ?? null}
          labelRender={({ value }) => chosen?.name ?? String(value)}
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(segment) => segment && change({ ...followed, segment })}
        />
        {row.segment !== undefined && (
          <Select<number>
            aria-label={t('segment.version')}
            value={row.version ?? 0}
            options={[
              { value: 0, label: t('segment.current') },
              ...versions.reverse().map((version) => ({ value: version, label: t('segment.pinned', { version }) })),
            ]}
            popupMatchSelectWidth={false}
            onChange={(version) => change(version === 0 ? followed : { ...followed, version })}
          />
        )}
      </div>
    </>
  );
}
