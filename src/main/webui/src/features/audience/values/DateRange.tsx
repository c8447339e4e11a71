import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { Tag } from '#/catalogue/catalogue';
import { boundsOf, type Ends, endsOf } from '../model/bounds';
import type { Bounds } from '../model/tree';
import { useText } from '../texts';
import { EndSign } from './EndSign';

interface Props {
  tag: Tag;
  name: string;
  value: Bounds<string> | undefined;
  onChange: (value: Bounds<string> | undefined) => void;
}

/** From one day to another; of instants also from one minute to another, in the browser's time zone. */
export default function DateRange({ tag, name, value, onChange }: Props) {
  const t = useText();
  const ends = endsOf(value);
  const hasTime = [ends.from, ends.to].some((one) => one?.includes('T'));
  const [byMinute, setByMinute] = useState(hasTime);
  const change = (by: Partial<Ends<string>>) => onChange(boundsOf({ ...ends, ...by }));
  const write = (date: Dayjs | null, minutes = byMinute) =>
    date?.format(minutes ? 'YYYY-MM-DDTHH:mm:ssZ' : 'YYYY-MM-DD');
  const again = (date: string | undefined, minutes: boolean) => write(date ? dayjs(date) : null, minutes);

  function toggle() {
    setByMinute(!byMinute);
    change({ from: again(ends.from, !byMinute), to: again(ends.to, !byMinute) });
  }

  const picker = (
    date: string | undefined,
    label: string,
    open: string,
    onPick: (date: string | undefined) => void,
  ) => (
    <DatePicker
      aria-label={label}
      placeholder={open}
      value={date ? dayjs(date) : null}
      showTime={byMinute ? { format: 'HH:mm' } : false}
      format={byMinute ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD'}
      onChange={(picked: Dayjs | null) => onPick(write(picked))}
    />
  );

  return (
    <>
      <span className="end">
        <EndSign isLower isIncluded={ends.fromIncluded} onChange={(fromIncluded) => change({ fromIncluded })} />
        {picker(ends.from, t('value.from', { tag: name }), t('value.noFrom'), (from) => change({ from }))}
      </span>
      <span className="end">
        <EndSign isIncluded={ends.toIncluded} onChange={(toIncluded) => change({ toIncluded })} />
        {picker(ends.to, t('value.to', { tag: name }), t('value.noTo'), (to) => change({ to }))}
      </span>
      {tag.precision === 'INSTANT' && (
        <Button type="link" size="small" onClick={toggle}>
          {t(byMinute ? 'value.dayOnly' : 'value.time')}
        </Button>
      )}
    </>
  );
}
