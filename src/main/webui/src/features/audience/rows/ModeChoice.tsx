import { Segmented } from 'antd';
import { useBuilder } from '../builder';
import type { Group, Mode } from '../model/tree';
import { useText } from '../texts';

const MODES: readonly Mode[] = ['all', 'any', 'none'];

export function ModeChoice({ group }: { group: Group }) {
  const t = useText();
  const { apply } = useBuilder();
  return (
    <Segmented<Mode>
      size="small"
      className={`mode mode-${group.mode}`}
      aria-label={t('mode.label')}
      name={`mode-${group.id}`}
      value={group.mode}
      options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      onChange={(mode) => apply({ type: 'mode', id: group.id, mode })}
    />
  );
}
