import { Select } from 'antd';
import { SearchBox } from '#/ui/SearchBox';
import { foldersOf } from './folders';
import { useFolders, useLabels, type Wanted } from './segments';
import { useText } from './texts';

export function SegmentFilters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const t = useText();
  const folders = foldersOf(useFolders().data ?? []);
  const labels = useLabels().data ?? [];
  return (
    <div className="toolbar" role="search">
      <SearchBox value={wanted.q} label={t('search')} onChange={(q) => onChange({ ...wanted, q })} />
      <Select
        aria-label={t('folder')}
        placeholder={t('folder.all')}
        allowClear
        style={{ width: 200 }}
        value={wanted.folder || null}
        options={folders.map(({ name, count }) => ({ value: name, label: `${name} · ${count}` }))}
        onChange={(folder: string | null | undefined) => onChange({ ...wanted, folder: folder ?? '' })}
      />
      <Select
        aria-label={t('labels')}
        placeholder={t('labels.all')}
        mode="multiple"
        allowClear
        style={{ minWidth: 160 }}
        value={[...wanted.labels]}
        options={labels.map(({ name, count }) => ({ value: name, label: `${name} · ${count}` }))}
        onChange={(chosen: string[]) => onChange({ ...wanted, labels: chosen })}
      />
    </div>
  );
}
