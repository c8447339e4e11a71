import { Button } from 'antd';
import { useFormat } from '#/i18n/format';
import { ProblemView } from '#/ui/ProblemView';
import { asProblem } from '#/api/problem';
import type { Figures } from '../server/useCount';
import { useText } from '../texts';
import { usePeople } from '../usePeople';
import { AlikeLink } from './AlikeLink';

interface Props {
  figures: Figures | undefined;
  isWaiting: boolean;
  problem: unknown;
  canSave: boolean;
  onSave: () => void;
}

/** The number. */
export function Headline({ figures, isWaiting, problem, canSave, onSave }: Props) {
  const t = useText();
  const format = useFormat();
  const people = usePeople();
  const share = figures && figures.total > 0 ? figures.count / figures.total : 0;
  const isInvalid = asProblem(problem)?.status === 422;
  return (
    <section className="panel headline" aria-label={t('count')} aria-busy={isWaiting}>
      <p className={`number figure${isWaiting ? ' waiting' : ''}`}>
        <strong data-testid="count">{figures ? format.number(figures.count) : '—'}</strong> {t('count.people')}
      </p>
      {figures && (
        <>
          <div className="share" aria-hidden>
            <span style={{ inlineSize: `${100 * share}%` }} />
          </div>
          <p className="soft figure">
            {t('count.share', { total: format.number(figures.total), share: format.percent(share, 2) })}
            {' · '}
            <time dateTime={figures.asOf}>{t('count.asOf', { at: format.instant(figures.asOf) })}</time>
          </p>
        </>
      )}
      {isInvalid && <p className="soft">{t('count.invalid')}</p>}
      {problem !== null && !isInvalid && <ProblemView error={problem} />}
      <p className="visually-hidden" role="status">
        {isWaiting || !figures ? '' : people(figures.count)}
      </p>
      <div className="headline-actions">
        <Button type="primary" disabled={!canSave} onClick={onSave}>
          {t('save')}
        </Button>
        {/* Lists are of saved segments, so that campaigns can have them again. */}
        <Button disabled={!canSave} onClick={onSave}>
          {t('download')}
        </Button>
        <AlikeLink disabled={!canSave} />
      </div>
    </section>
  );
}
