import { Radio } from 'antd';
import { useId } from 'react';
import { useText } from './texts';

export function ModeChoice({
  value,
  onChange,
}: {
  value: 'full' | 'merge';
  onChange: (mode: 'full' | 'merge') => void;
}) {
  const t = useText();
  const id = useId();
  return (
    <div className="load-field">
      <span id={id}>{t('mode')}</span>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        options={[
          { value: 'merge', label: t('mode.merge') },
          { value: 'full', label: t('mode.full') },
        ]}
        onChange={({ target }) => onChange(target.value === 'full' ? 'full' : 'merge')}
      />
      <p className="soft">{t(`mode.${value}.more`)}</p>
    </div>
  );
}
