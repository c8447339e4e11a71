import { Alert, Button, Input } from 'antd';
import { type ComponentRef, useRef, useState } from 'react';
import { useFirstFocus } from '#/ui/useFirstFocus';
import { useTell } from '#/ui/useTell';
import type { Edit } from '../model/edits';
import { toFilter } from '../model/filter';
import type { Audience } from '../model/tree';
import { useText } from '../texts';
import { copyText } from './copyText';
import { useReadJson } from './useReadJson';

interface Props {
  audience: Audience;
  apply: (edit: Edit) => void;
  onClose: () => void;
}

/** The filter as the API takes it: to be read, copied, changed, or replaced by what others made. */
export default function JsonForm({ audience, apply, onClose }: Props) {
  const t = useText();
  const tell = useTell();
  const [text, setText] = useState(() => JSON.stringify(toFilter(audience).filter, undefined, 2));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const read = useReadJson();
  const first = useRef<ComponentRef<typeof Input.TextArea>>(null);
  useFirstFocus(first);

  async function copy() {
    await copyText(text);
    tell.done(t('json.copied'));
  }

  async function use() {
    try {
      const outcome = await read(text);
      if ('audience' in outcome) {
        const { origin } = audience;
        apply({ type: 'replace', audience: { ...outcome.audience, ...(origin === undefined ? {} : { origin }) } });
        onClose();
      } else {
        setWrong(outcome.wrong);
      }
    } catch (error) {
      tell.failed(error);
    }
  }

  return (
    <>
      <p className="soft">{t('json.hint')}</p>
      <Input.TextArea
        ref={first}
        className="json"
        aria-label={t('json.text')}
        spellCheck={false}
        autoSize={{ minRows: 12, maxRows: 22 }}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setWrong([]);
        }}
      />
      {wrong.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('wrong.title', { count: wrong.length })}
          description={
            <ul className="wrong-list">
              {wrong.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="dialog-actions">
        <Button onClick={() => void copy()}>{t('json.copy')}</Button>
        <Button type="primary" onClick={() => void use()}>
          {t('json.apply')}
        </Button>
      </div>
    </>
  );
}
