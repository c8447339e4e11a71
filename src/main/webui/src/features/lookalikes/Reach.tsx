import { useMutation } from '@tanstack/react-query';
import { Button, Slider } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import { useTell } from '#/ui/useTell';
import { type CurvePoint, findAlike, type Lookalike } from './contract';
import { nearest } from './curve';
import { CurveLine } from './CurveLine';
import { useText } from './texts';

interface Props {
  lookalike: Lookalike;
  curve: readonly CurvePoint[];
}

/** The more people, the less they are like the seed: the slider walks the curve, and a new reach asks again. */
export function Reach({ lookalike, curve }: Props) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const navigate = useNavigate();
  const size = lookalike.size ?? 0;
  const current = nearest(curve, size);
  const [index, setIndex] = useState(current);
  const point = curve[index];
  const again = useMutation({
    mutationFn: (wanted: number) => {
      const { within, tags, excludeTags } = lookalike.request;
      return findAlike({
        seed: { lookalike: lookalike.id },
        size: wanted,
        ...(within && { within }),
        ...(tags && { tags }),
        ...(excludeTags && { excludeTags }),
      });
    },
    onError: tell.failed,
    onSuccess: ({ id }) => navigate(`/lookalikes/${encodeURIComponent(id)}`),
  });
  if (!point) {
    return null;
  }
  const isCurrent = index === current;
  const people = isCurrent ? size : point.size;
  return (
    <Panel title={t('reach')}>
      <div className="stack">
        <div>
          <div className="big-figure figure">{t('people', { people: format.number(people) })}</div>
          <p className="soft figure">
            {t('reach.at', {
              precision: format.percent(point.expectedPrecision),
              score: format.number(isCurrent ? (lookalike.minScore ?? point.minScore) : point.minScore),
            })}
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
          <Button type="primary" loading={again.isPending} onClick={() => again.mutate(point.size)}>
            {t('reach.again', { people: format.number(point.size) })}
          </Button>
        )}
      </div>
    </Panel>
  );
}
