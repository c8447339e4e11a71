import { Input } from 'antd';
import type { ListRow } from '../model/tree';
import { useText } from '../texts';
import { useChange } from './useChange';

/** In an uploaded list, or in a finished lookalike: by its id. */
export function ListBody({ row }: { row: ListRow }) {
  const t = useText();
  const change = useChange();
  const { list, ...without } = row;
  return (
    <>
      <strong className="row-name">{t('list.in')}</strong>
      <div className="value">
        <Input
          className="grow"
          aria-label={t('list.id')}
          placeholder={t('list.id')}
          value={list ?? ''}
          onChange={({ target }) => {
            const typed = target.value.trim();
            change(typed === '' ? without : { ...without, list: typed });
          }}
        />
      </div>
    </>
  );
}
