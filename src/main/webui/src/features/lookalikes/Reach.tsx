import { Button, Slider } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import { useTell } from '#/ui/useTell';
import { nearest } from './curve';
import { CurveLine } from './CurveLine';
import { type FoundLookalike, pathOf, questionOfReach, useFind } from './lookalikes';
import { useText } from './texts';

/** The more people, the less they are like the seed: the slider walks the curve, and a new reach asks again. */
export function Reach({ lookalike }: { lookalike: FoundLookalike }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const navigate = useNavigate();
  const again = useFind();
  const { curve, size, minScore } = lookalike;
  const current = nearest(curve, size);
  const [index, setIndex] = useState(current);
  const point = curve[index];
  if (!point) {
    return null;
  }
  const isCurrent = index === current;
  const people = isCurrent ? size : point.size;
  const score = isCurrent ? minScore : point.minScore;
  return (
    <Panel title={t('reach')}>
      <div className="stack">
        <div>
          <div className="big-figure figure">{t('people', { people: format.number(people) })}</div>
          <p className="figure">
            {t('reach.at', {
              least: format.percent(point.expectedPrecision),
              most: format.percent(point.possiblePrecision),
            })}
          </p>
          <p className="soft figure">
            {t('reach.score', { score: format.number(Math.round(score * 100) / 100) })} {t('reach.note')}
          </p>
        </div>
        <CurveLine curve={curve} index={index} />
        <Slider
          min={0}
          max={curve.length - 1}
          value={index}
          onChange={setIndex}
          tooltip={{ formatter: (at) => format.number(curve[at ?? 0]?.size ?? 0) }}
          ariaLabelForHandle={t('reach')}
          ariaValueTextFormatterForHandle={(at) => t('people', { people: format.number(curve[at]?.size ?? 0) })}
        />
        <div className="reach-ends soft">
          <span>{t('reach.fewer')}</span>
          <span>{t('reach.more')}</span>
        </div>
        {!isCurrent && (
          <Button
            type="primary"
            loading={again.isPending}
            onClick={() =>
              again.mutate(questionOfReach(lookalike, point.size), {
                onError: tell.failed,
                onSuccess: ({ id }) => void navigate(pathOf(id)),
              })
            }
          >
            {t('reach.again', { people: format.number(point.size) })}
          </Button>
        )}
      </div>
    </Panel>
  );
}
