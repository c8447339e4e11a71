import { Select } from 'antd';
import type { Tag } from '#/catalogue/catalogue';
import { operatorsOf } from '../model/operators';
import { isText, useText } from '../texts';

interface Props {
  tag: Tag;
  name: string;
  op: string;
  onChange: (op: string) => void;
}

/** How a tag is tested. What others sent and the tag cannot do is still shown. */
export function OperatorChoice({ tag, name, op, onChange }: Props) {
  const t = useText();
  const say = (one: string) => {
    const key = `op.${tag.type}.${one}`;
    return isText(key) ? t(key) : one;
  };
  return (
    <Select
      className="operator"
      aria-label={t('row.operator', { tag: name })}
      value={op}
      options={operatorsOf(tag).map((value) => ({ value: value, label: say(value) }))}
      labelRender={({ value }) => say(String(value))}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  );
}
