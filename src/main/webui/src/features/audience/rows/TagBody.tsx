import { Tooltip } from 'antd';
import { useFormat } from '#/i18n/format';
import { useBuilder } from '../builder';
import { withOperator, withValue } from '../model/operators';
import type { TagRow } from '../model/tree';
import { ValueInput } from '../values/ValueInput';
import { WeightInput } from '../values/WeightInput';
import { GoneTag } from './GoneTag';
import { OperatorChoice } from './OperatorChoice';
import { Resolved } from './Resolved';
import { useChange } from './useChange';

/** The test of a tag: its name, how it is tested, and against what. */
export function TagBody({ row }: { row: TagRow }) {
  const format = useFormat();
  const { catalogue } = useBuilder();
  const change = useChange();
  const tag = catalogue.byCode.get(row.tag);
  if (!tag) {
    return <GoneTag row={row} />;
  }
  const name = format.name(tag.names, tag.code);
  return (
    <>
      <Tooltip title={[tag.code, format.name(tag.description, '')].filter(Boolean).join(' · ')}>
        <strong className="row-name">{name}</strong>
      </Tooltip>
      <OperatorChoice tag={tag} op={row.op} name={name} onChange={(op) => change(withOperator(row, op, tag.type))} />
      <div className="value">
        <ValueInput row={row} tag={tag} name={name} onChange={(value) => change(withValue(row, value))} />
      </div>
      <WeightInput row={row} tag={tag} name={name} />
      <Resolved row={row} />
    </>
  );
}
