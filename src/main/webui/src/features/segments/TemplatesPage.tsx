import { useState } from 'react';
import { useFormat } from '#/i18n/format';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { SearchBox } from '#/ui/SearchBox';
import { TemplateDrawer } from './TemplateDrawer';
import { type Template, useTemplates } from './templates';
import { useText } from './texts';
import './segments.css';

/** Audiences to start from: one is chosen, its parameters are set, and the builder opens with it. */
export default function TemplatesPage() {
  const t = useText();
  const format = useFormat();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Template>();
  return (
    <>
      <Back to="/segments" name={t('title')} />
      <Page title={t('templates')}>
        <div className="toolbar" role="search">
          <SearchBox value={text} label={t('templates.search')} onChange={setText} />
        </div>
        <Fetched query={useTemplates()}>
          {(all) => {
            const found = all.filter((one) => isNamed(one, text));
            return found.length === 0 ? (
              <Nothing text={t('templates.none')} />
            ) : (
              <ul className="templates">
                {found.map((template) => (
                  <li key={template.id}>
                    <button type="button" className="template" onClick={() => setChosen(template)}>
                      <strong>{format.name(template.names, template.id)}</strong>
                      <span className="soft">{format.name(template.description, '')}</span>
                    </button>
                  </li>
                ))}
              </ul>
            );
          }}
        </Fetched>
      </Page>
      {chosen && <TemplateDrawer key={chosen.id} template={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function isNamed({ id, names, description }: Template, text: string): boolean {
  const wanted = text.toLowerCase();
  return [id, names.zh, names.en, description.zh, description.en].some((word) => word?.toLowerCase().includes(wanted));
}
