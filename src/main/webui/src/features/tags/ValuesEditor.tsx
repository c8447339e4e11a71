import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { DraftValue } from './draft';
import type { Part } from './TagForm';
import { useText } from './texts';

/** The dictionary: a code that never changes, and the names people read. */
export function ValuesEditor({ draft: { values }, change, wrong }: Part) {
  const t = useText();
  const set = (key: number, part: Partial<DraftValue>) =>
    change({ values: values.map((value) => (value.key === key ? { ...value, ...part } : value)) });
  const next = Math.max(-1, ...values.map((value) => value.key)) + 1;
  return (
    <div className="stack">
      {values.length > 0 && (
        <ul className="value-rows">
          {values.map((value, index) => {
            const message = wrong(`/values/${index}`);
            return (
              <li key={value.key}>
                {(['code', 'zh', 'en'] as const).map((part) => (
                  <Input
                    key={part}
                    aria-label={t(`value.${part}`, { number: index + 1 })}
                    placeholder={t(`value.${part}.short`)}
                    status={message ? 'error' : ''}
                    value={value[part]}
                    onChange={({ target }) => set(value.key, { [part]: target.value })}
                  />
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('value.remove', { number: index + 1 })}
                  onClick={() => change({ values: values.filter((one) => one.key !== value.key) })}
                />
                {message && <p className="field-wrong">{message}</p>}
              </li>
            );
          })}
        </ul>
      )}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => change({ values: [...values, { key: next, code: '', zh: '', en: '' }] })}
      >
        {t('value.add')}
      </Button>
    </div>
  );
}
