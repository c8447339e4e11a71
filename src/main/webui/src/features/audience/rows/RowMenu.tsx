import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  EllipsisOutlined,
  GroupOutlined,
  PauseCircleOutlined,
  PlayCircleOutlined,
  UngroupOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useBuilder } from '../builder';
import type { Edit } from '../model/edits';
import type { Row } from '../model/tree';
import { useText } from '../texts';
import { useDescribe } from '../useDescribe';
import { focusAfterRemoval } from './focus';
import type { Place } from './place';

/** Everything that can be done with a row besides filling it in. */
export function RowMenu({ row, place }: { row: Row; place: Place }) {
  const t = useText();
  const { apply } = useBuilder();
  const describe = useDescribe();
  const { id } = row;
  const acts: Record<string, Edit> = {
    copy: { type: 'copy', id },
    switch: { type: 'switch', id },
    up: { type: 'shift', id, by: -1 },
    down: { type: 'shift', id, by: 1 },
    wrap: { type: 'wrap', id, mode: 'any' },
    unwrap: { type: 'unwrap', id },
    remove: { type: 'remove', id },
  };
  const items: MenuProps['items'] = [
    { key: 'copy', icon: <CopyOutlined aria-hidden />, label: t('row.copy') },
    row.off
      ? { key: 'switch', icon: <PlayCircleOutlined aria-hidden />, label: t('row.on') }
      : { key: 'switch', icon: <PauseCircleOutlined aria-hidden />, label: t('row.off') },
    { key: 'up', icon: <ArrowUpOutlined aria-hidden />, label: t('row.up'), disabled: place.at === 0 },
    { key: 'down', icon: <ArrowDownOutlined aria-hidden />, label: t('row.down'), disabled: place.at === place.of - 1 },
    { key: 'wrap', icon: <GroupOutlined aria-hidden />, label: t('row.wrap') },
    ...(row.kind === 'group' ? [{ key: 'unwrap', icon: <UngroupOutlined aria-hidden />, label: t('row.unwrap') }] : []),
    { type: 'divider' },
    { key: 'remove', icon: <DeleteOutlined aria-hidden />, label: t('row.remove'), danger: true },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          const act = acts[key];
          if (act?.type === 'remove') {
            focusAfterRemoval(id);
          }
          if (act) {
            apply(act);
          }
        },
      }}
    >
      <Button
        type="text"
        className="row-menu"
        icon={<EllipsisOutlined aria-hidden />}
        aria-label={t('row.menu', { row: describe(row) })}
      />
    </Dropdown>
  );
}
