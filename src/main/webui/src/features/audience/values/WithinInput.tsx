import { Select } from 'antd';
import type { Tag } from '#/catalogue/catalogue';
import { NumberInput } from '#/ui/NumberInput';
import type { Unit, Within } from '../model/tree';
import { useText } from '../texts';

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year'];
/** As many of them as the server takes. */
const MOST = 1_000_000;

/** A relative date: the last or the next so many days, weeks, months or years. */
export function WithinInput({ tag, value, onChange }: { tag: Tag; value: Within; onChange: (value: Within) => void }) {
  const t = useText();
  const { last, next, ...rest } = value;
  const isNext = next !== undefined;
  const amount = next ?? last;
  const towards = (side: 'last' | 'next', by: number) => onChange({ ...rest, [side]: by });
  return (
    <>
      <Select<'last' | 'next'>
        aria-label={t('date.direction')}
        value={isNext ? 'next' : 'last'}
        options={[
          { value: 'last', label: t('date.last') },
          { value: 'next', label: t('date.next') },
        ]}
        popupMatchSelectWidth={false}
        onChange={(side) => towards(side, amount ?? 1)}
      />
      <NumberInput
        className="amount"
        aria-label={t('date.amount')}
        min={1}
        max={MOST}
        precision={0}
        value={amount ?? null}
        onChange={(typed) => typed !== null && towards(isNext ? 'next' : 'last', typed)}
      />
      <Select<Unit>
        aria-label={t('date.unit')}
        value={value.unit}
        options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        popupMatchSelectWidth={false}
        onChange={(unit) => onChange({ ...value, unit })}
      />
      {tag.precision === 'INSTANT' && (
        <Select<'days' | 'moment'>
          aria-label={t('date.days')}
          value={value.wholeDays === false ? 'moment' : 'days'}
          options={[
            { value: 'days', label: t('date.wholeDays') },
            { value: 'moment', label: t('date.toTheMoment') },
          ]}
          popupMatchSelectWidth={false}
          onChange={(days) => onChange({ ...value, wholeDays: days === 'days' })}
        />
      )}
    </>
  );
}
