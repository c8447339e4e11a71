import { Select } from 'antd';
import { useState } from 'react';
import type { ListRow } from '../model/tree';
import { useListName, useLists } from '../server/useLists';
import { useText } from '../texts';
import { useChange } from './useChange';

/** In an uploaded list, by its id, or in a finished lookalike, by its name. */
export function ListBody({ row }: { row: ListRow }) {
  const t = useText();
  const change = useChange();
  const [text, setText] = useState('');
  const lists = useLists();
  const nameOf = useListName(true);
  const typed = text.trim();
  const found = (lists.data ?? [])
    .map(({ id }) => ({ value: id, label: nameOf(id) }))
    .filter(({ value, label }) => value === typed || label.toLowerCase().includes(typed.toLowerCase()));
  // Uploaded lists are not among them: whatever is typed may be the id of one.
  const isKnown = typed === '' || found.some(({ value }) => value === typed);
  return (
    <>
      <strong className="row-name">{t('list.in')}</strong>
      <div className="value">
        <Select
          className="grow"
          aria-label={t('list.id')}
          placeholder={t('list.id')}
          showSearch={{ onSearch: setText, filterOption: false, searchValue: text }}
          loading={lists.isFetching}
          value={row.list ?? null}
          labelRender={({ value }) => nameOf(String(value))}
          options={isKnown ? found : [...found, { value: typed, label: typed }]}
          onOpenChange={(open) => open || setText('')}
          onChange={(list) => list && change({ ...row, list })}
        />
      </div>
    </>
  );
}
