import { Select } from 'antd';
import { useFormat } from '#/i18n/format';
import { NumberInput } from '#/ui/NumberInput';
import type { Anniversary } from '../model/tree';
import { useText } from '../texts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** Later than in a year no day comes back for the first time. */
const MOST_DAYS = 366;

/** Birthdays and other days that come back: within the next days, or in a month of any year. */
export function AnniversaryInput({ value, onChange }: { value: Anniversary; onChange: (value: Anniversary) => void }) {
  const t = useText();
  const format = useFormat();
  const isMonth = value.month !== undefined;
  return (
    <>
      <Select<'next' | 'month'>
        aria-label={t('anniversary.kind')}
        value={isMonth ? 'month' : 'next'}
        options={[
          { value: 'next', label: t('anniversary.next') },
          { value: 'month', label: t('anniversary.month') },
        ]}
        popupMatchSelectWidth={false}
        onChange={(kind) => onChange(kind === 'next' ? { next: 7, unit: 'day' } : { month: new Date().getMonth() + 1 })}
      />
      {isMonth ? (
        <Select<number>
          aria-label={t('month')}
          value={value.month ?? 1}
          options={MONTHS.map((month) => ({ value: month, label: format.month(month) }))}
          popupMatchSelectWidth={false}
          onChange={(month) => onChange({ month })}
        />
      ) : (
        <>
          <NumberInput
            className="amount"
            aria-label={t('date.amount')}
            min={1}
            max={MOST_DAYS}
            precision={0}
            value={value.next ?? null}
            onChange={(next) => next !== null && onChange({ next, unit: 'day' })}
          />
          <span>{t('anniversary.days')}</span>
        </>
      )}
    </>
  );
}
