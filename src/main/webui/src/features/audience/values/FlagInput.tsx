import { Segmented } from 'antd';
import { useText } from '../texts';

export function FlagInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const t = useText();
  return (
    <Segmented
      aria-label={label}
      value={value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t('value.yes') },
        { value: 'no', label: t('value.no') },
      ]}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}
