import { Checkbox, Slider } from 'antd';
import type { Tag } from '#/catalogue/catalogue';
import { endsOf } from '../model/bounds';
import { WEIGHED, withWeight } from '../model/operators';
import type { TagRow } from '../model/tree';
import { useChange } from '../rows/useChange';
import { useText } from '../texts';

/** How strong a value must be, for tags whose values have weights. */
export function WeightInput({ row, tag, name }: { row: TagRow; tag: Tag; name: string }) {
  const t = useText();
  const change = useChange();
  if (!tag.weighted || !WEIGHED.includes(row.op)) {
    return null;
  }
  const { from = 0, to = 1 } = endsOf(row.weight);
  const label = t('weight.of', { tag: name });
  return (
    <div className="weight">
      <Checkbox
        checked={row.weight !== undefined}
        onChange={({ target }) => change(withWeight(row, target.checked ? { gte: 0.5 } : undefined))}
      >
        {t('weight.use')}
      </Checkbox>
      {row.weight && (
        <>
          <Slider
            className="grow"
            range
            min={0}
            max={1}
            step={0.01}
            value={[from, to]}
            ariaLabelForHandle={[label, label]}
            onChange={([low = 0, high = 1]) =>
              change(withWeight(row, { gte: low, ...(high < 1 ? { lte: high } : {}) }))
            }
          />
          <span className="figure">
            {from.toFixed(2)} – {to.toFixed(2)}
          </span>
        </>
      )}
    </div>
  );
}
