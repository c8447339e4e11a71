import { useFormat } from '#/i18n/format';
import { useText } from '../texts';

interface Props {
  name: string;
  mine: number;
  other: number;
  both: number;
}

/** A segment: who is only here, in both, and only there, as one bar and in figures. */
export function OverlapRow({ name, mine, other, both }: Props) {
  const t = useText();
  const format = useFormat();
  const all = mine + other - both;
  const part = (count: number) => ({ inlineSize: `${all > 0 ? (100 * count) / all : 0}%` });
  const share = (of: number) => format.percent(of > 0 ? both / of : 0);
  return (
    <li>
      <div className="overlap-name">
        <strong>{name}</strong>
        <span className="figure">{t('overlap.both', { both: format.number(both) })}</span>
      </div>
      <div className="overlap-bar" aria-hidden>
        <span className="only-here" style={part(mine - both)} />
        <span className="in-both" style={part(both)} />
        <span className="only-there" style={part(other - both)} />
      </div>
      <p className="soft small figure">
        {t('overlap.shares', { mine: share(mine), other: share(other), size: format.number(other) })}
      </p>
    </li>
  );
}
