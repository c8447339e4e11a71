import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { PullMembers } from '#/members/PullMembers';
import { sayWrong } from '#/problems/sayWrong';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { Finding } from './Finding';
import { Found } from './Found';
import { isFound, isOpen, type Lookalike, membersAddress, useLookalike } from './lookalikes';
import { DeleteLookalike, RefreshLookalike } from './LookalikeActions';
import { SaveAlike } from './SaveAlike';
import { useText } from './texts';
import { useSeedName } from './useSeedName';
import './lookalikes.css';

/** One lookalike: while it is made, how far it is; then its people, why them, and how sure that is. */
export default function LookalikePage() {
  const t = useText();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const lookalike = useLookalike(id);
  const seed = useSeedName(lookalike.data);
  const title = lookalike.data?.name ?? (seed === undefined ? t('one') : t('like', { seed }));
  return (
    <>
      <Back to="/lookalikes" name={t('title')} />
      <Page
        title={title}
        actions={
          lookalike.data && (
            <>
              <DeleteLookalike id={id} name={title} onDeleted={() => navigate('/lookalikes')} />
              <RefreshLookalike id={id} name={title} disabled={isOpen(lookalike.data.state)} />
              {isFound(lookalike.data) && (
                <>
                  <SaveAlike id={id} />
                  <PullMembers address={membersAddress(id)} name={`lookalike-${id}`} primary />
                </>
              )}
            </>
          )
        }
      >
        <Fetched query={lookalike}>
          {(now) => (
            <div className="stack">
              <Standing lookalike={now} />
              {isFound(now) && <Found key={`${now.id} ${now.revision}`} lookalike={now} />}
            </div>
          )}
        </Fetched>
      </Page>
    </>
  );
}

/** Where its latest search stands; nothing to say of one that succeeded. */
function Standing({ lookalike }: { lookalike: Lookalike }) {
  const t = useText();
  const kept = isFound(lookalike) ? t('kept') : undefined;
  switch (lookalike.state) {
    case 'QUEUED':
    case 'RUNNING':
      return <Finding lookalike={lookalike} />;
    case 'FAILED':
      return (
        <Alert
          type="error"
          showIcon
          title={t('failed')}
          description={[lookalike.problem && sayWrong(lookalike.problem), kept].filter(Boolean).join(' ')}
        />
      );
    case 'CANCELLED':
      return <Alert type="info" showIcon title={t('cancelled')} description={kept} />;
    case 'SUCCEEDED':
      return null;
  }
}
