import { useMutation } from '@tanstack/react-query';
import { Button, InputNumber, Radio } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemView } from '#/ui/ProblemView';
import { type Filter, findAlike, type LookalikeQuestion } from './contract';
import { questionOf, type SeedForm } from './seed';
import { SeedInput } from './SeedInput';
import { SegmentPicker } from './SegmentPicker';
import { useText } from './texts';

export function SeedFields({ audience, segment }: { audience: Filter | undefined; segment: string | undefined }) {
  const t = useText();
  const id = useId();
  const navigate = useNavigate();
  const [form, setForm] = useState<SeedForm>({
    kind: audience ? 'audience' : 'segment',
    audience,
    segment,
    ids: '',
    within: undefined,
    size: null,
  });
  const change = (part: Partial<SeedForm>) => setForm((now) => ({ ...now, ...part }));
  const question = questionOf(form);
  const find = useMutation({
    mutationFn: (asked: LookalikeQuestion) => findAlike(asked),
    onSuccess: ({ id: made }) => navigate(`/lookalikes/${encodeURIComponent(made)}`),
  });
  return (
    <form
      className="seed-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (question) {
          find.mutate(question);
        }
      }}
    >
      <Radio.Group
        aria-label={t('seed')}
        optionType="button"
        value={form.kind}
        options={[
          { value: 'segment', label: t('seed.segment') },
          { value: 'audience', label: t('seed.audience'), disabled: !audience },
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
          placeholder={t('size.later')}
          value={form.size}
          onChange={(size) => change({ size })}
        />
      </div>
      {find.isError && <ProblemView error={find.error} />}
      <Button type="primary" htmlType="submit" disabled={!question} loading={find.isPending}>
        {t('find')}
      </Button>
    </form>
  );
}
