import { Input } from 'antd';
import { useId } from 'react';
import { useFormat } from '#/i18n/format';
import { idsIn, MOST_IDS, type SeedForm } from './seed';
import { SegmentPicker } from './SegmentPicker';
import { useText } from './texts';

/** The seed itself, in the way that was chosen. */
export function SeedInput({ form, change }: { form: SeedForm; change: (part: Partial<SeedForm>) => void }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  switch (form.kind) {
    case 'segment':
      return (
        <div className="seed-field">
          <label htmlFor={id}>{t('seed.which')}</label>
          <SegmentPicker id={id} value={form.segment} onChange={(segment) => change({ segment })} />
        </div>
      );
    case 'audience':
      return <p className="soft">{t('seed.brought')}</p>;
    case 'ids': {
      const count = idsIn(form.ids).length;
      return (
        <div className="seed-field">
          <label htmlFor={id}>{t('seed.paste')}</label>
          <Input.TextArea
            id={id}
            rows={6}
            value={form.ids}
            status={count > MOST_IDS ? 'error' : ''}
            aria-describedby={`${id}-count`}
            onChange={({ target }) => change({ ids: target.value })}
          />
          <p id={`${id}-count`} className="soft figure" role="status">
            {t('seed.count', { count, people: format.number(count), most: format.number(MOST_IDS) })}
          </p>
        </div>
      );
    }
  }
}
