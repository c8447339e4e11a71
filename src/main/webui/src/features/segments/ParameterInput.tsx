import { Select } from 'antd';
import { useId } from 'react';
import { useFormat } from '#/i18n/format';
import { NumberInput } from '#/ui/NumberInput';
import type { Parameter, ParameterValue } from './templates';

interface Props {
  parameter: Parameter;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
}

export function ParameterInput({ parameter, value, onChange }: Props) {
  const format = useFormat();
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>{format.name(parameter.names, parameter.name)}</span>
      <Input id={id} parameter={parameter} value={value} onChange={onChange} />
    </label>
  );
}

function Input({ id, parameter, value, onChange }: Props & { id: string }) {
  const format = useFormat();
  const options = (parameter.allowed ?? []).map(({ code = '', names }) => ({
    value: code,
    label: format.name(names, code),
  }));
  switch (parameter.type) {
    case 'WHOLE':
    case 'NUMBER':
      return (
        <NumberInput
          id={id}
          style={{ width: '100%' }}
          value={typeof value === 'number' ? value : null}
          min={parameter.least ?? Number.MIN_SAFE_INTEGER}
          max={parameter.most ?? Number.MAX_SAFE_INTEGER}
          {...(parameter.type === 'WHOLE' ? { precision: 0 } : {})}
          onChange={onChange}
        />
      );
    case 'VALUE':
      return (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={typeof value === 'string' ? value : null}
          options={options}
          onChange={onChange}
        />
      );
    case 'VALUES':
      return (
        <Select
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={Array.isArray(value) ? value : []}
          options={options}
          onChange={onChange}
        />
      );
  }
}
