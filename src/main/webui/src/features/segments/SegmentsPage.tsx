import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '#/ui/Fetched';
import { LinkButton } from '#/ui/LinkButton';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { ShowMore } from '#/ui/ShowMore';
import { SegmentFilters } from './SegmentFilters';
import { SegmentRow } from './SegmentRow';
import { useSegments, type Wanted } from './segments';
import { useText } from './texts';
import './segments.css';

/** Every saved audience; what is searched stands in the address. */
export default function SegmentsPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const wanted: Wanted = {
    q: params.get('q') ?? '',
    folder: params.get('folder') ?? '',
    labels: params.getAll('label'),
  };
  const segments = useSegments(wanted);
  const isSearch = params.size > 0;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <LinkButton to="/segments/templates">{t('templates')}</LinkButton>
          <LinkButton to="/audience" type="primary">
            {t('new')}
          </LinkButton>
        </>
      }
    >
      <SegmentFilters wanted={wanted} onChange={(next) => setParams(addressOf(next), { replace: true })} />
      <Fetched
        query={segments}
        empty={{
          when: (found) => found.items.length === 0,
          show: isSearch ? (
            <Nothing text={t('none.found')} action={<Button onClick={() => setParams({})}>{t('clear')}</Button>} />
          ) : (
            <Nothing text={t('none')} action={<LinkButton to="/segments/templates">{t('templates')}</LinkButton>} />
          ),
        }}
      >
        {(found) => (
          <>
            <p className="soft list-total" role="status">
              {t('found', { count: found.total })}
            </p>
            <ul className="listing">
              {found.items.map((segment) => (
                <SegmentRow key={segment.id} segment={segment} />
              ))}
            </ul>
            <ShowMore query={segments} />
          </>
        )}
      </Fetched>
    </Page>
  );
}

function addressOf({ q, folder, labels }: Wanted): URLSearchParams {
  const params = new URLSearchParams(labels.map((label) => ['label', label]));
  if (q) {
    params.set('q', q);
  }
  if (folder) {
    params.set('folder', folder);
  }
  return params;
}
