import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useParams } from 'react-router';
import { PullMembers } from '#/members/PullMembers';
import { sayWrong } from '#/problems/sayWrong';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { membersAddress, readLookalike } from './contract';
import { Finding } from './Finding';
import { Found } from './Found';
import { SaveAlike } from './SaveAlike';
import { useText } from './texts';
import './lookalikes.css';

const LOOK_EVERY_MS = 1000;

/** One lookalike: while it is made, how far it is; then its people, why them, and how sure that is. */
export default function LookalikePage() {
  const t = useText();
  const { id = '' } = useParams();
  const lookalike = useQuery({
    queryKey: ['lookalikes', 'one', id],
    queryFn: ({ signal }) => readLookalike(id, signal),
    refetchInterval: ({ state }) =>
      state.data?.state === 'QUEUED' || state.data?.state === 'RUNNING' ? LOOK_EVERY_MS : false,
  });
  const isMade = lookalike.data?.state === 'SUCCEEDED';
  return (
    <>
      <Back to="/lookalikes" name={t('title')} />
      <Page
        title={t('one')}
        actions={
          isMade && (
            <>
              <SaveAlike id={id} />
              <PullMembers address={membersAddress(id)} name={`lookalike-${id}`} primary />
            </>
          )
        }
      >
        <Fetched query={lookalike}>
          {(found) => {
            switch (found.state) {
              case 'QUEUED':
              case 'RUNNING':
                return <Finding lookalike={found} />;
              case 'FAILED':
                return (
                  <Alert
                    type="error"
                    showIcon
                    title={t('failed')}
                    description={found.problem && sayWrong(found.problem)}
                  />
                );
              case 'CANCELLED':
                return <Alert type="info" showIcon title={t('cancelled')} />;
              case 'SUCCEEDED':
                return <Found key={found.id} lookalike={found} />;
            }
          }}
        </Fetched>
      </Page>
    </>
  );
}
