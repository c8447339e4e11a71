import type { Schemas } from '#/api/client';
import { useMemo } from 'react';
import { useBuilder } from '../../builder';
import { topDifferences } from '../../model/differences';
import { usedTags } from '../../model/usedTags';
import { useText } from '../../texts';
import { DifferenceRow } from './DifferenceRow';

const MOST = 10;

/** The traits that differ most from everybody. What the rows ask for differs by itself, and is left out. */
export function Differences({ portrait }: { portrait: Schemas['Portrait'] }) {
  const t = useText();
  const { audience } = useBuilder();
  const differences = useMemo(
    () => topDifferences(portrait.tags, new Set(usedTags(audience)), MOST),
    [portrait, audience],
  );
  if (differences.length === 0) {
    return <p className="soft">{t('differences.none')}</p>;
  }
  return (
    <table className="differences">
      <caption>
        {t('differences')} <span className="soft small">{t('differences.hint')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('differences.trait')}</th>
          <th scope="col">{t('differences.shares')}</th>
          <th scope="col" className="end-cell">
            <abbr title={t('differences.tgi')}>TGI</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <DifferenceRow
            key={`${difference.tag.code} ${JSON.stringify(difference.share.value ?? difference.share.from ?? difference.isCoverage)}`}
            difference={difference}
          />
        ))}
      </tbody>
    </table>
  );
}
