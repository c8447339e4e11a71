import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '#/i18n/format';
import { Fetched } from '#/ui/Fetched';
import { useTell } from '#/ui/useTell';
import { FilledSize } from './FilledSize';
import { ParameterInput } from './ParameterInput';
import { builderOf } from './segments';
import { defaultsOf, type Template, useFilled } from './templates';
import { useText } from './texts';

/** One template: its parameters, what they make in words, and the way into the builder. */
export function TemplateDrawer({ template, onClose }: { template: Template; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const navigate = useNavigate();
  const [values, setValues] = useState(() => defaultsOf(template.parameters));
  const filled = useFilled(template.id, values);

  async function open(filter: unknown) {
    try {
      await navigate(await builderOf(filter));
    } catch (error) {
      tell.failed(error);
    }
  }

  return (
    <Drawer
      open
      title={format.name(template.names, template.id)}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          block
          disabled={!filled.data || filled.isError}
          onClick={() => void open(filled.data?.filter)}
        >
          {t('templates.open')}
        </Button>
      }
    >
      <div className="template-form">
        <p className="soft">{format.name(template.description, '')}</p>
        {template.parameters.map((parameter) => (
          <ParameterInput
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? null}
            onChange={(value) => setValues({ ...values, [parameter.name]: value })}
          />
        ))}
        <Fetched query={filled} rows={2}>
          {(found) => (
            <>
              <p className="sentence" role="status">
                {format.name(found.sentences, '')}
              </p>
              <FilledSize filled={found} />
            </>
          )}
        </Fetched>
      </div>
    </Drawer>
  );
}
