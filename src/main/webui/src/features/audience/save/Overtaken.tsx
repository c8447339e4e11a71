import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { Schemas } from '#/api/client';
import { Changes } from '#/features/segments/Changes';
import { useText } from '../texts';

/** Says that somebody saved the segment since it was opened here, and what they changed. */
export function Overtaken({ version, newest }: { version: number; newest: Schemas['Segment'] }) {
  const t = useText();
  const notice = useRef<HTMLDivElement>(null);
  // It comes above what one was looking at.
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [newest.version]);
  return (
    <div ref={notice}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="save-notice"
        title={t('save.overtaken', { name: newest.name, version: newest.version })}
        description={
          <>
            <p>{t('save.overtaken.more', { from: version, to: newest.version })}</p>
            <Changes id={newest.id} from={version} to={newest.version} />
          </>
        }
      />
    </div>
  );
}
