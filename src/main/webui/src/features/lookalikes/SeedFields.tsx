import { Button, Input, InputNumber, Radio } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '#/i18n/format';
import { ProblemView } from '#/ui/ProblemView';
import { type Filter, pathOf, useFind } from './lookalikes';
import { FIRST_RATIO, questionOf, type SeedForm } from './seed';
import { SeedInput } from './SeedInput';
import { SegmentPicker } from './SegmentPicker';
import { useText } from './texts';

/** As many characters as a name may have. */
const MOST_NAME = 200;

export function SeedFields({ audience, segment }: { audience: Filter | undefined; segment: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const navigate = useNavigate();
  const [form, setForm] = useState<SeedForm>({
    kind: audience ? 'audience' : 'segment',
    audience,
    segment,
    ids: '',
    within: undefined,
    size: null,
    name: '',
  });
  const change = (part: Partial<SeedForm>) => setForm((now) => ({ ...now, ...part }));
  const question = questionOf(form);
  const find = useFind();
  return (
    <form
      className="seed-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (question) {
          find.mutate(question, { onSuccess: ({ id: made }) => void navigate(pathOf(made)) });
        }
      }}
    >
      <Radio.Group
        aria-label={t('seed')}
        optionType="button"
        value={form.kind}
        options={[
          { value: 'segment', label: t('seed.segment') },
          ...(audience ? [{ value: 'audience', label: t('seed.audience') }] : []),
          { value: 'ids', label: t('seed.ids') },
        ]}
        onChange={({ target }) => change({ kind: target.value as SeedForm['kind'] })}
      />
      <SeedInput form={form} change={change} />
      <div className="seed-field">
        <label htmlFor={`${id}-within`}>{t('within')}</label>
        <SegmentPicker id={`${id}-within`} value={form.within} onChange={(within) => change({ within })} />
      </div>
      <div className="seed-field">
        <label htmlFor={`${id}-size`}>{t('size')}</label>
        <InputNumber
          id={`${id}-size`}
          style={{ width: '100%' }}
          min={1}
          precision={0}
          aria-describedby={`${id}-reach`}
          value={form.size}
          onChange={(size) => change({ size })}
        />
        <p id={`${id}-reach`} className="soft">
          {t('size.later', { ratio: format.percent(FIRST_RATIO) })}
        </p>
      </div>
      <div className="seed-field">
        <label htmlFor={`${id}-name`}>{t('name')}</label>
        <Input
          id={`${id}-name`}
          maxLength={MOST_NAME}
          value={form.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </div>
      {find.isError && <ProblemView error={find.error} />}
      <Button type="primary" htmlType="submit" disabled={!question} loading={find.isPending}>
        {t('find')}
      </Button>
    </form>
  );
}
