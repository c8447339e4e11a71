import { useFormat } from '#/i18n/format';
import type { Template } from '../server/useTemplates';

/** A template as one large button. */
export function TemplateCard({ template, onTake }: { template: Template; onTake: () => void }) {
  const format = useFormat();
  return (
    <li>
      <button type="button" className="template" onClick={onTake}>
        <strong>{format.name(template.names, template.id)}</strong>
        <span className="soft">{format.name(template.description, '')}</span>
      </button>
    </li>
  );
}
