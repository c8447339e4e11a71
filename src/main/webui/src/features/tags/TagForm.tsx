import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { asProblem } from '#/api/problem';
import { Panel } from '#/ui/Panel';
import { ProblemView } from '#/ui/ProblemView';
import { DescribedFields } from './DescribedFields';
import { type Draft, hasDictionary } from './draft';
import { KeptFields } from './KeptFields';
import { useText } from './texts';
import { ValuesEditor } from './ValuesEditor';
import { wrongAt } from './wrong';

interface Props {
  initial: Draft;
  isNew: boolean;
  isSaving: boolean;
  problem: unknown;
  onSave: (draft: Draft) => void;
}

/** What the parts of the form have in common. */
export interface Part {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** What is wrong at a JSON pointer of the tag, or below it. */
  wrong: (pointer: string) => string | undefined;
  isNew: boolean;
}

export function TagForm({ initial, isNew, isSaving, problem, onSave }: Props) {
  const t = useText();
  const [draft, setDraft] = useState(initial);
  const errors = asProblem(problem)?.errors ?? [];
  const part: Part = {
    draft,
    isNew,
    change: (some) => setDraft((now) => ({ ...now, ...some })),
    wrong: (pointer) => wrongAt(pointer, errors),
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form className="stack tag-form" onSubmit={submit} noValidate>
      {problem !== null && <ProblemView error={problem} />}
      <Panel title={t('form.described')}>
        <DescribedFields {...part} />
      </Panel>
      {hasDictionary(draft.type) && (
        <Panel title={t('values')}>
          <ValuesEditor {...part} />
        </Panel>
      )}
      <Panel title={t('form.kept')}>
        <KeptFields {...part} />
      </Panel>
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {isNew ? t('save.draft') : t('save')}
        </Button>
        {isNew && <span className="soft">{t('save.hint')}</span>}
      </div>
    </form>
  );
}
