import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { Quality } from './contract';
import { gradeOf } from './quality';
import { useText } from './texts';

const LOOKS = { strong: 'good', usable: '', weak: 'warn', none: 'bad' } as const;

/** How far the result can be trusted, said so that nobody has to know what an AUC is. */
export function QualityPanel({ quality, method }: { quality: Quality; method: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const { auc, liftAt1, liftAt10, recallAt10, heldOut, baseline } = quality;
  const grade = gradeOf(auc);
  const times = (lift: number) => format.number(Math.round(lift * 10) / 10);
  return (
    <Panel title={t('quality')} extra={<span className={`mark ${LOOKS[grade]}`}>{t(`grade.${grade}`)}</span>}>
      <ul className="quality">
        <li>{t('quality.auc', { share: format.percent(auc, 0) })}</li>
        {liftAt1 !== undefined && <li>{t('quality.lift1', { times: times(liftAt1) })}</li>}
        {liftAt10 !== undefined && <li>{t('quality.lift10', { times: times(liftAt10) })}</li>}
        {recallAt10 !== undefined && <li>{t('quality.recall', { share: format.percent(recallAt10, 0) })}</li>}
        {baseline?.bestTag && <li>{t('quality.baseline', { share: format.percent(baseline.bestTag.auc, 0) })}</li>}
      </ul>
      <p className="soft">
        {heldOut !== undefined && `${t('quality.heldOut', { count: heldOut, people: format.number(heldOut) })} `}
        {method && t('quality.method', { method })}{' '}
        {t('quality.raw', { auc: format.number(Math.round(auc * 1000) / 1000) })}
      </p>
    </Panel>
  );
}
