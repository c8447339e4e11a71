import { useFormat } from '#/i18n/format';
import type { Difference } from '../../model/differences';
import { useText } from '../../texts';
import { useShareName } from './useShareName';

/** A trait, its share among these people over its share among everybody, and how they compare. */
export function DifferenceRow({ difference: { tag, share, isCoverage, tgi } }: { difference: Difference }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useShareName();
  const mine = share.share ?? 0;
  const everybodys = share.baseShare ?? 0;
  const longest = Math.max(mine, everybodys, 0.0001);
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{format.name(tag.names, tag.code)}</span>
        <br />
        {isCoverage ? t('differences.hasValue') : nameOf(share)}
      </th>
      <td>
        <div className="shares figure">
          <span className="share-bar mine" style={{ inlineSize: `${(60 * mine) / longest}%` }} />
          <span>{format.percent(mine)}</span>
        </div>
        <div className="shares figure soft">
          <span className="share-bar" style={{ inlineSize: `${(60 * everybodys) / longest}%` }} />
          <span>{format.percent(everybodys)}</span>
        </div>
      </td>
      <td className={`figure end-cell ${tgi >= 100 ? 'more' : 'less'}`}>{format.number(Math.round(tgi))}</td>
    </tr>
  );
}
