import { Cascader, Input } from 'antd';
import { useFormat } from '#/i18n/format';
import { choicesOf } from './categories';
import { Field } from './Field';
import type { Part } from './TagForm';
import { useAllTags } from './tags';
import { useText } from './texts';

/** What the tag is called and what it says. */
export function DescribedFields({ draft, change, wrong, isNew }: Part) {
  const t = useText();
  const format = useFormat();
  const { names, description } = draft;
  const tree = useAllTags().data?.tree ?? [];
  return (
    <div className="fields">
      <Field label={t('field.names.zh')} wrong={wrong('/names/zh')}>
        {(given) => (
          <Input
            {...given}
            lang="zh-CN"
            value={names.zh}
            onChange={({ target }) => change({ names: { ...names, zh: target.value } })}
          />
        )}
      </Field>
      <Field label={t('field.names.en')} wrong={wrong('/names/en')}>
        {(given) => (
          <Input
            {...given}
            lang="en"
            value={names.en}
            onChange={({ target }) => change({ names: { ...names, en: target.value } })}
          />
        )}
      </Field>
      <Field label={t('code')} wrong={wrong('/code')}>
        {(given) => (
          <Input
            {...given}
            disabled={!isNew}
            placeholder="crm.member_level"
            value={draft.code}
            onChange={({ target }) => change({ code: target.value })}
          />
        )}
      </Field>
      <Field label={t('category')} wrong={wrong('/category')}>
        {(given) => (
          <Cascader
            {...given}
            allowClear={false}
            changeOnSelect
            showSearch
            options={choicesOf(tree, format)}
            value={[...draft.category]}
            onChange={(path) => change({ category: path.map(String) })}
          />
        )}
      </Field>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`field.description.${language}`)} wrong={wrong(`/description/${language}`)} wide>
          {(given) => (
            <Input.TextArea
              {...given}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={description[language]}
              onChange={({ target }) => change({ description: { ...description, [language]: target.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
