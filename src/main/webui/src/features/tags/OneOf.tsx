import { Select } from 'antd';
import { Field } from './Field';

/** A choice among a few words. */
export function OneOf<V extends string>({
  label,
  value,
  choices,
  disabled = false,
  onChange,
}: {
  label: string;
  value: V;
  choices: readonly (readonly [value: V, name: string])[];
  disabled?: boolean;
  onChange: (value: V) => void;
}) {
  return (
    <Field label={label}>
      {(given) => (
        <Select<V>
          {...given}
          disabled={disabled}
          value={value}
          options={choices.map(([one, name]) => ({ value: one, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
