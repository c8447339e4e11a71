import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** In place of content that is not there: what would be here, and what to do about it. */
export function Nothing({ text, icon, action }: { text: ReactNode; icon?: ReactNode; action?: ReactNode }) {
  return (
    <div className="nothing">
      <span aria-hidden style={{ fontSize: 44, lineHeight: 1, opacity: 0.5 }}>
        {icon ?? <InboxOutlined aria-hidden />}
      </span>
      <p>{text}</p>
      {action}
    </div>
  );
}
