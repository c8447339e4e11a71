import { useQuery } from '@tanstack/react-query';
import { api, ask, type Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { Bars } from '#/ui/Bars';
import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { SpreadColumns } from './SpreadColumns';
import { binsOf } from './spread';
import { useText } from './texts';

/** How numbers, dates and flags spread over all customers. */
export function TagSpread({ tag }: { tag: Schemas['Tag'] }) {
  const t = useText();
  const format = useFormat();
  const spread = useQuery({
    queryKey: ['tags', 'spread', tag.code],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const body = { filter: { language: 1, where: { all: [] } } as Record<string, unknown>, tags: [tag.code] };
      const portrait = await ask(api.POST('/api/v1/audiences/portrait', { body, signal }));
      return { portrayed: portrait.tags[0], asOf: portrait.asOf };
    },
  });
  return (
    <Panel title={t('values')}>
      <Fetched query={spread} rows={3}>
        {({ portrayed, asOf }) => {
          const { coverage, values = [], histogram, curve, quantiles } = portrayed ?? {};
          if (!coverage || coverage.count === 0) {
            return <p className="soft">{t('values.nobody')}</p>;
          }
          const median = quantiles?.points?.find((one) => one.part === 0.5)?.value;
          return (
            <div className="stack">
              {tag.type === 'FLAG' ? (
                <Bars
                  label={t('values')}
                  whole={coverage.count}
                  bars={values.map(({ value, count }) => ({
                    key: String(value),
                    name: value === true ? t('yes') : t('not'),
                    count,
                  }))}
                />
              ) : (
                <SpreadColumns bins={binsOf(histogram ?? curve ?? [], format)} label={t('values')} />
              )}
              <p className="soft">
                {median !== undefined &&
                  `${t(quantiles?.approximate ? 'median.about' : 'median', { value: format.number(Number(median.toPrecision(4))) })} `}
                {t('asOf', { time: format.instant(asOf) })}
              </p>
            </div>
          );
        }}
      </Fetched>
    </Panel>
  );
}
