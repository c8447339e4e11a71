import { useFormat } from '#/i18n/format';
import { Facts } from '#/ui/Facts';
import { When } from '#/ui/When';
import { optionName } from './optionName';
import { useText } from './texts';
import type { Load } from './work';

/** What a load did, in figures. */
export function LoadFacts({ load }: { load: Load }) {
  const t = useText();
  const format = useFormat();
  const took = load.finishedAt && (Date.parse(load.finishedAt) - Date.parse(load.startedAt)) / 1000;
  return (
    <Facts
      facts={[
        [t('fact.loaded'), format.number(load.loaded)],
        [t('fact.changed'), format.number(load.changed)],
        [t('fact.read'), format.number(load.read)],
        [t('fact.ignored'), format.number(load.ignored)],
        [t('fact.rejected'), format.number(load.rejected)],
        [t('fact.valuesRejected'), format.number(load.valuesRejected)],
        [t('mode'), t(`mode.${load.mode}`)],
        [t('fact.started'), <When key="started" iso={load.startedAt} />],
        [
          t('fact.took'),
          typeof took === 'number' ? t('seconds', { seconds: format.number(Math.round(took * 10) / 10) }) : '',
        ],
        ...Object.entries(load.options).map(([name, value]) => [optionName(name, t), value] as const),
      ]}
    />
  );
}
