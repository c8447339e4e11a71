import { ClearOutlined, CodeOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTell } from '#/ui/useTell';
import { JsonDialog } from '../json/JsonDialog';
import { emptyAudience } from '../model/tree';
import { focusAdding } from '../rows/focus';
import { useText } from '../texts';
import type { AudienceState } from '../useAudienceState';
import { useShortcuts } from './useShortcuts';

/** What can be done to the audience as a whole. */
export function Toolbar({ state }: { state: AudienceState }) {
  const t = useText();
  const tell = useTell();
  const [showsJson, setShowsJson] = useState(false);
  const { audience, apply, undo, redo } = state;
  useShortcuts(undo, redo);

  function clear() {
    apply({ type: 'replace', audience: emptyAudience() });
    tell.done(t('clear.done'));
    // Its own button cannot be pressed any more.
    focusAdding();
  }

  return (
    <>
      <Button icon={<UndoOutlined aria-hidden />} disabled={!undo} onClick={undo} aria-keyshortcuts="Control+Z">
        {t('undo')}
      </Button>
      <Button icon={<RedoOutlined aria-hidden />} disabled={!redo} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
        {t('redo')}
      </Button>
      <Button icon={<ClearOutlined aria-hidden />} disabled={audience.root.rows.length === 0} onClick={clear}>
        {t('clear')}
      </Button>
      <Button icon={<CodeOutlined aria-hidden />} onClick={() => setShowsJson(true)}>
        {t('json')}
      </Button>
      <JsonDialog open={showsJson} audience={audience} apply={apply} onClose={() => setShowsJson(false)} />
    </>
  );
}
