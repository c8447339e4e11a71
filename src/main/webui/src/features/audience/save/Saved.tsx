import { Button, Result } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '#/api/client';
import { PullMembers } from '#/members/PullMembers';
import { useText } from '../texts';

/** After saving: where it is, and its people as a file. */
export function Saved({ segment, onClose }: { segment: Schemas['Segment']; onClose: () => void }) {
  const t = useText();
  const { id, name, version } = segment;
  const place = `/api/v1/segments/${encodeURIComponent(id)}/members`;
  return (
    <Result
      status="success"
      className="saved"
      title={<span role="status">{t('save.done', { name, version })}</span>}
      subTitle={t('save.done.hint', { id })}
      extra={
        <>
          <PullMembers address={place} name={name} primary />
          <Link to={`/segments/${encodeURIComponent(id)}`}>{t('save.open')}</Link>
          <Button onClick={onClose}>{t('save.close')}</Button>
        </>
      }
    />
  );
}
