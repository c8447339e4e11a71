import { Input } from 'antd';
import { useId } from 'react';
import { useFormat } from '#/i18n/format';
import { optionName } from './optionName';
import { useText } from './texts';
import type { Loader } from './work';

type Option = Loader['options'][number];
type Values = Readonly<Record<string, string>>;

/** What a loader can be told besides; the server checks it. */
export function LoaderOptions({
  options,
  values,
  onChange,
}: {
  options: readonly Option[];
  values: Values;
  onChange: (values: Values) => void;
}) {
  return options.map((option) => (
    <OptionField
      key={option.name}
      option={option}
      value={values[option.name] ?? ''}
      onChange={(value) => onChange({ ...values, [option.name]: value })}
    />
  ));
}

function OptionField({
  option: { name, type, defaultValue, min, max },
  value,
  onChange,
}: {
  option: Option;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  return (
    <div className="load-field">
      <label htmlFor={id}>{optionName(name, t)}</label>
      <Input
        id={id}
        type={type === 'DAY' ? 'date' : 'number'}
        placeholder={defaultValue}
        min={min}
        max={max}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {min !== undefined && max !== undefined && (
        <p className="soft">{t('range', { min: format.number(min), max: format.number(max) })}</p>
      )}
    </div>
  );
}
