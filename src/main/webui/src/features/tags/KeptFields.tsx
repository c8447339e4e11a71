import { Input, Select } from 'antd';
import { NumberInput } from '#/ui/NumberInput';
import { hasDictionary } from './draft';
import { Field } from './Field';
import { OneOf } from './OneOf';
import type { Part } from './TagForm';
import { useText } from './texts';

/** The rules the tag is kept by. What never changes is only asked of a new tag. */
export function KeptFields({ draft, change, wrong, isNew }: Part) {
  const t = useText();
  return (
    <div className="fields">
      <Field label={t('type')} wrong={wrong('/type')}>
        {(given) => (
          <Select
            {...given}
            disabled={!isNew}
            value={draft.type}
            options={(['ENUM', 'MULTI', 'NUMBER', 'DATE', 'FLAG'] as const).map((one) => ({
              value: one,
              label: t(`type.${one}`),
            }))}
            onChange={(type) => change({ type })}
          />
        )}
      </Field>
      {draft.type === 'DATE' && (
        <OneOf
          label={t('field.precision')}
          disabled={!isNew}
          value={draft.precision}
          choices={[
            ['DAY', t('precision.DAY')],
            ['INSTANT', t('precision.INSTANT')],
          ]}
          onChange={(precision) => change({ precision })}
        />
      )}
      <OneOf
        label={t('kind')}
        value={draft.kind}
        choices={(['STATISTICAL', 'RULE', 'MODEL', 'HYBRID'] as const).map((one) => [one, t(`kind.${one}`)])}
        onChange={(kind) => change({ kind })}
      />
      <OneOf
        label={t('refresh')}
        value={draft.refresh}
        choices={(['REALTIME', 'DAILY', 'MONTHLY', 'ON_EVENT', 'STATIC'] as const).map((one) => [
          one,
          t(`refresh.${one}`),
        ])}
        onChange={(refresh) => change({ refresh })}
      />
      <OneOf
        label={t('sensitivity')}
        value={draft.sensitivity}
        choices={(['PUBLIC', 'INTERNAL', 'SENSITIVE', 'CONFIDENTIAL'] as const).map((one) => [
          one,
          t(`sensitivity.${one}`),
        ])}
        onChange={(sensitivity) => change({ sensitivity })}
      />
      <Field label={t('owner')} wrong={wrong('/owner')}>
        {(given) => <Input {...given} value={draft.owner} onChange={({ target }) => change({ owner: target.value })} />}
      </Field>
      <Field label={t('form.days')} wrong={wrong('/timeToLive')}>
        {(given) => (
          <NumberInput
            {...given}
            style={{ width: '100%' }}
            min={1}
            precision={0}
            placeholder={draft.exact ?? t('ttl.none')}
            value={draft.days}
            onChange={(days) => change({ days, exact: undefined })}
          />
        )}
      </Field>
      {hasDictionary(draft.type) && (
        <>
          <OneOf
            label={t('weighted')}
            disabled={!isNew}
            value={draft.weighted ? 'yes' : 'no'}
            choices={[
              ['no', t('no')],
              ['yes', t('weighted.yes')],
            ]}
            onChange={(chosen) => change({ weighted: chosen === 'yes' })}
          />
          <OneOf
            label={t('open')}
            value={draft.open ? 'yes' : 'no'}
            choices={[
              ['no', t('open.no')],
              ['yes', t('open.yes')],
            ]}
            onChange={(chosen) => change({ open: chosen === 'yes' })}
          />
        </>
      )}
    </div>
  );
}
