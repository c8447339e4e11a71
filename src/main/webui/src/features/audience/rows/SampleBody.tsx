import { Input, Slider } from 'antd';
import { useFormat } from '#/i18n/format';
import { NumberInput } from '#/ui/NumberInput';
import type { SampleRow } from '../model/tree';
import { useText } from '../texts';
import { useChange } from './useChange';

/** A repeatable random share: which part of the draw, and the draw's name. */
export function SampleBody({ row }: { row: SampleRow }) {
  const t = useText();
  const format = useFormat();
  const change = useChange();
  const { from, to, salt } = row;
  return (
    <>
      <strong className="row-name">{t('sample.in')}</strong>
      <div className="value">
        <NumberInput
          className="percent"
          aria-label={t('sample.from')}
          value={from}
          step={5}
          suffix="%"
          onChange={(value) => change({ ...row, from: value ?? 0 })}
        />
        <Slider
          className="grow"
          range
          step={1}
          value={[from, to]}
          ariaLabelForHandle={[t('sample.from'), t('sample.to')]}
          tooltip={{ formatter: (value) => `${value ?? 0}%` }}
          onChange={([low = 0, high = 100]) => change({ ...row, from: low, to: high })}
        />
        <NumberInput
          className="percent"
          aria-label={t('sample.to')}
          value={to}
          step={5}
          suffix="%"
          onChange={(value) => change({ ...row, to: value ?? 100 })}
        />
        <Input
          className="salt"
          aria-label={t('sample.salt')}
          title={t('sample.hint')}
          placeholder={t('sample.salt')}
          value={salt}
          onChange={({ target }) => change({ ...row, salt: target.value })}
        />
      </div>
      <span className="soft">{t('sample.share', { share: format.percent(Math.max(0, to - from) / 100, 2) })}</span>
    </>
  );
}
