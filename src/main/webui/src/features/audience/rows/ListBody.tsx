import { AutoComplete } from 'antd';
import { useFormat } from '#/i18n/format';
import type { ListRow } from '../model/tree';
import { useLists } from '../server/useLists';
import { useText } from '../texts';
import { useChange } from './useChange';

/** In an uploaded list, or in a finished lookalike: by its id, those found last at hand. */
export function ListBody({ row }: { row: ListRow }) {
  const t = useText();
  const format = useFormat();
  const change = useChange();
  const lists = useLists();
  const { list, ...without } = row;
  return (
    <>
      <strong className="row-name">{t('list.in')}</strong>
      <div className="value">
        <AutoComplete
          className="grow"
          aria-label={t('list.id')}
          placeholder={t('list.id')}
          value={list ?? ''}
          options={(lists.data ?? []).map(({ id, finishedAt }) => ({
            value: id,
            label: t('list.lookalike', { at: format.instant(finishedAt) }),
          }))}
          onChange={(text: string) => {
            const typed = text.trim();
            change(typed === '' ? without : { ...without, list: typed });
          }}
        />
      </div>
    </>
  );
}
