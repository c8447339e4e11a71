import { Tooltip } from 'antd';
import { useFormat } from '#/i18n/format';
import { useBuilder } from '../builder';
import { counts } from '../model/filter';
import type { Row } from '../model/tree';
import { useText } from '../texts';
import { usePeople } from '../usePeople';

/** How many people a row holds for when taken alone, and, in the first level, how many are left down to it. */
export function RowFigures({ row }: { row: Row }) {
  const t = useText();
  const format = useFormat();
  const people = usePeople();
  const { figures, isWaiting } = useBuilder();
  if (!counts(row)) {
    return (
      <div className="row-figures soft">{row.off ? t('row.isOff') : row.kind !== 'group' && t('row.incomplete')}</div>
    );
  }
  const alone = figures?.rows.get(row.id);
  const step = figures?.steps.get(row.id);
  if (!figures || alone === undefined) {
    return <div className="row-figures" />;
  }
  return (
    <div className={`row-figures figure${isWaiting ? ' waiting' : ''}`}>
      <Tooltip title={t('row.alone')}>
        <span>{people(alone)}</span>
      </Tooltip>
      {step !== undefined && (
        <Tooltip title={t('row.step.hint')}>
          <span className="soft step">{t('row.step', { count: format.number(step) })}</span>
        </Tooltip>
      )}
      {step !== undefined && (
        <span className="funnel" aria-hidden>
          <span style={{ inlineSize: `${figures.total > 0 ? (100 * step) / figures.total : 0}%` }} />
        </span>
      )}
    </div>
  );
}
