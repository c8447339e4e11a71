import { useCatalogue } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { FoundLookalike } from './lookalikes';
import { Methods } from './Methods';
import { intervalOf, trustOf } from './quality';
import { QualityTable } from './QualityTable';
import { useText } from './texts';

const LOOKS = { strong: 'good', usable: '', weak: 'warn', none: 'bad' } as const;

/** How far the result can be trusted, said so that nobody has to know what an AUC is; the figures are one click below. */
export function QualityPanel({ lookalike }: { lookalike: FoundLookalike }) {
  const t = useText();
  const format = useFormat();
  const byCode = useCatalogue().data?.byCode;
  const { quality, method, why } = lookalike;
  const { auc, liftAt1, liftAt10, recallAt10, draws, heldOut, baseline } = quality;
  const grade = trustOf(lookalike);
  const times = (lift: number) => format.number(Math.round(lift * 10) / 10);
  const interval = intervalOf(quality, 'auc');
  const best = baseline.bestTag;
  return (
    <Panel title={t('quality')} extra={<span className={`mark ${LOOKS[grade]}`}>{t(`grade.${grade}`)}</span>}>
      <ul className="quality">
        <li>
          {t('quality.auc', { share: format.percent(auc, 0), random: format.percent(baseline.random.auc, 0) })}{' '}
          {interval && (
            <span className="soft">
              {t('quality.between', { low: format.percent(interval[0]), high: format.percent(interval[1]) })}
            </span>
          )}
        </li>
        <li>{t('quality.lift1', { times: times(liftAt1) })}</li>
        <li>{t('quality.lift10', { times: times(liftAt10), share: format.percent(recallAt10, 0) })}</li>
        {best && (
          <li>
            {t('quality.baseline', {
              tag: format.name(byCode?.get(best.tag)?.names, best.tag),
              share: format.percent(best.auc, 0),
            })}
          </li>
        )}
      </ul>
      <p className="soft">{t('quality.heldOut', { count: draws, draws, people: format.number(heldOut) })}</p>
      <details className="more">
        <summary>{t('quality.more')}</summary>
        <QualityTable quality={quality} />
        <Methods methods={quality.methods} method={method} why={why} />
      </details>
    </Panel>
  );
}
