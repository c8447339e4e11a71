import { Button } from 'antd';
import { useState } from 'react';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { useTell } from '#/ui/useTell';
import type { Edit } from '../model/edits';
import { fillTemplate, useTemplates } from '../server/useTemplates';
import { useText } from '../texts';
import { TemplateCard } from './TemplateCard';

/** So many are seen at once; the first are those that most people need. */
const FIRST = 8;

/** In front of an empty builder: ready-made audiences, one press away. */
export default function Start({ apply }: { apply: (edit: Edit) => void }) {
  const t = useText();
  const tell = useTell();
  const templates = useTemplates();
  const [showsAll, setShowsAll] = useState(false);

  async function take(id: string) {
    try {
      apply({ type: 'replace', audience: await fillTemplate(id) });
    } catch (error) {
      tell.failed(error);
    }
  }

  return (
    <Panel title={t('start.title')}>
      <p className="soft">{t('start.hint')}</p>
      <Fetched query={templates} rows={4}>
        {(all) => (
          <>
            <ul className="templates">
              {all.slice(0, showsAll ? all.length : FIRST).map((template) => (
                <TemplateCard key={template.id} template={template} onTake={() => void take(template.id)} />
              ))}
            </ul>
            {!showsAll && all.length > FIRST && (
              <Button onClick={() => setShowsAll(true)}>{t('start.more', { count: all.length })}</Button>
            )}
          </>
        )}
      </Fetched>
    </Panel>
  );
}
