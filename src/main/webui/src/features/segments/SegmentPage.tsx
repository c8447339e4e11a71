import { useParams } from 'react-router';
import { asProblem } from '#/api/problem';
import { PullMembers } from '#/members/PullMembers';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { LinkButton } from '#/ui/LinkButton';
import { Nothing } from '#/ui/Nothing';
import { Page } from '#/ui/Page';
import { DeleteSegment } from './DeleteSegment';
import { SegmentGrowth } from './SegmentGrowth';
import { SegmentOverview } from './SegmentOverview';
import { useSegment } from './segments';
import { useText } from './texts';
import { Usages } from './Usages';
import { Versions } from './Versions';
import './segments.css';

export default function SegmentPage() {
  const t = useText();
  const { id = '' } = useParams();
  const segment = useSegment(id);
  const isGone = asProblem(segment.error)?.status === 404;
  const address = `/api/v1/segments/${encodeURIComponent(id)}/members`;
  return (
    <>
      <Back to="/segments" name={t('title')} />
      <Page
        title={isGone ? t('gone') : (segment.data?.name ?? t('title'))}
        actions={
          segment.data &&
          !isGone && (
            <>
              <DeleteSegment segment={segment.data} />
              <LinkButton to={`/lookalikes?segment=${encodeURIComponent(id)}`}>{t('lookalike')}</LinkButton>
              <LinkButton to={`/audience?segment=${encodeURIComponent(id)}`}>{t('edit')}</LinkButton>
              <PullMembers address={address} name={segment.data.name} primary />
            </>
          )
        }
      >
        {isGone ? (
          <Nothing text={t('gone.more', { id })} action={<LinkButton to="/segments">{t('gone.all')}</LinkButton>} />
        ) : (
          <Fetched query={segment}>
            {(found) => (
              <div className="columns">
                <div className="stack">
                  <SegmentOverview segment={found} />
                  <Versions segment={found} />
                </div>
                <div className="stack">
                  <SegmentGrowth segment={found} />
                  <Usages id={found.id} />
                </div>
              </div>
            )}
          </Fetched>
        )}
      </Page>
    </>
  );
}
