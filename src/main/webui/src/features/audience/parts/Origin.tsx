import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, ask } from '#/api/client';
import type { Origin as Of } from '../model/tree';
import { useText } from '../texts';

/** Beside the heading: the saved segment that is being changed, and whether there is a newer version of it. */
export function Origin({ of: { id, version } }: { of: Of }) {
  const t = useText();
  // The same as on the segment's own page.
  const { data } = useQuery({
    queryKey: ['segments', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/segments/{id}', { params: { path: { id } }, signal })),
  });
  if (!data) {
    return null;
  }
  return (
    <p className="origin">
      <span className="soft">{t('origin')}</span>
      <Link to={`/segments/${encodeURIComponent(id)}`}>{data.name}</Link>
      <span className="soft">{t('origin.version', { version })}</span>
      {data.version > version && <span className="mark warn">{t('origin.newer', { version: data.version })}</span>}
    </p>
  );
}
