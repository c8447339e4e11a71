import { useFormat } from '#/i18n/format';
import { Facts } from '#/ui/Facts';
import { Panel } from '#/ui/Panel';
import { When } from '#/ui/When';
import type { FoundLookalike } from './lookalikes';
import { useText } from './texts';
import { useSeedName } from './useSeedName';

/** What was asked, of whom, and as of when it was found. */
export function AskedFacts({ lookalike }: { lookalike: FoundLookalike }) {
  const t = useText();
  const format = useFormat();
  const { request, seed, base, asOf, revision } = lookalike;
  const seedName = useSeedName(lookalike);
  const people = (count: number) => t('people', { people: format.number(count) });
  return (
    <Panel title={t('asked')}>
      <Facts
        facts={[
          [
            t('asked.seed'),
            seedName === undefined ? people(seed) : t('asked.seedOf', { seed: seedName, people: people(seed) }),
          ],
          [t('asked.base'), people(base)],
          [
            t('asked.reach'),
            request.size === undefined
              ? request.ratio !== undefined && format.percent(request.ratio)
              : people(request.size),
          ],
          [t('asked.within'), request.within ? t('asked.part') : t('asked.everybody')],
          [t('asked.seedIn'), request.excludeSeed ? t('asked.seedOut') : t('asked.seedKept')],
          [t('asked.asOf'), <When key="asOf" iso={asOf} />],
          [t('asked.revision'), format.number(revision)],
        ]}
      />
    </Panel>
  );
}
