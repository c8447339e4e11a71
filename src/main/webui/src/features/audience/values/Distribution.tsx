import { Slider } from 'antd';
import type { Tag } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import type { Ends } from '../model/bounds';
import { edgesOf, endsAt, placeOf } from '../model/bins';
import { useHistogram } from '../server/useHistogram';
import { useText } from '../texts';

interface Props {
  tag: Tag;
  name: string;
  ends: Ends<number>;
  onChange: (ends: Partial<Ends<number>>) => void;
}

/** How a number is spread over all customers, with two handles to choose a part. Nothing where it cannot be had. */
export function Distribution({ tag, name, ends, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const { data: bins } = useHistogram(tag.code);
  if (!bins || bins.length < 2) {
    return null;
  }
  const most = Math.max(...bins.map(({ count }) => count), 1);
  const edges = edgesOf(bins);
  const low = placeOf(edges, ends.from, 0);
  const high = Math.max(low, placeOf(edges, ends.to, bins.length));
  const label = t('value.distribution', { tag: name });
  const say = (place: number | undefined) => {
    const edge = edges.get(place ?? 0);
    return edge === undefined ? t('value.noFrom') : format.number(edge);
  };
  return (
    <div className="distribution">
      <div className="bins" aria-hidden>
        {bins.map((bin, index) => (
          <span
            key={bin.from ?? 'first'}
            className={index >= low && index < high ? 'chosen' : ''}
            style={{ blockSize: `${Math.max(4, (100 * bin.count) / most)}%` }}
          />
        ))}
      </div>
      <Slider
        range
        min={0}
        max={bins.length}
        value={[low, high]}
        ariaLabelForHandle={[label, label]}
        ariaValueTextFormatterForHandle={[say, say]}
        tooltip={{ formatter: say }}
        onChange={([from = 0, to = bins.length]) => onChange(endsAt(edges, from, to))}
      />
    </div>
  );
}
