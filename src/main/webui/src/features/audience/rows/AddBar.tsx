import { DownOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useBuilder } from '../builder';
import { useSlot } from '../drag/useSlot';
import { type Group, newId, type Row } from '../model/tree';
import { useText } from '../texts';
import { focusNew } from './focus';

type Other = 'segment' | 'list' | 'sample';

const OTHERS: readonly Other[] = ['segment', 'list', 'sample'];

/** At the foot of a group: adds rows to it, and takes those that are dragged to its end. */
export function AddBar({ group, path }: { group: Group; path: readonly string[] }) {
  const t = useText();
  const { apply, pickInto } = useBuilder();
  const { attach, className } = useSlot({ into: group.id, at: group.rows.length, path });
  const add = (row: Row) => {
    apply({ type: 'add', into: group.id, row });
    focusNew(row.id);
  };
  return (
    <div ref={attach} className={`${className} add-bar`}>
      <Button
        type={path.length === 1 ? 'primary' : 'default'}
        ghost={path.length === 1 && group.rows.length > 0}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => pickInto(group.id)}
      >
        {t('add')}
      </Button>
      <Button onClick={() => add({ kind: 'group', id: newId(), mode: 'any', rows: [] })}>{t('add.group')}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: OTHERS.map((key) => ({ key, label: t(`add.${key}`) })),
          onClick: ({ key }) => add(other(key as Other)),
        }}
      >
        <Button aria-label={t('add.more')} icon={<DownOutlined aria-hidden />} />
      </Dropdown>
    </div>
  );
}

function other(kind: Other): Row {
  const id = newId();
  return kind === 'sample' ? { kind, id, salt: `draw-${id}`, from: 0, to: 50 } : { kind, id };
}
