import { type Tag, useCatalogue } from '#/catalogue/catalogue';
import { type Format, useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { Reason } from './contract';
import { useText } from './texts';

/** What sets the seed apart, strongest first: shares of the seed beside those of everybody. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useText();
  const format = useFormat();
  const byCode = useCatalogue().data?.byCode;
  return (
    <Panel title={t('reasons')}>
      {reasons.length === 0 && <p className="soft">{t('reasons.none')}</p>}
      <ul className="reasons">
        {reasons.map((reason) => {
          const tag = byCode?.get(reason.tag);
          return (
            <li key={`${reason.tag} ${JSON.stringify(reason.value)}`}>
              <span>
                {format.name(tag?.names, reason.tag)}
                {reason.value !== undefined && <strong> {valueName(reason.value, tag, format)}</strong>}
              </span>
              <ShareBar share={reason.seedShare} of="seed" text={t('reasons.seed')} />
              <ShareBar share={reason.baseShare} of="base" text={t('reasons.base')} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function ShareBar({ share, of, text }: { share: number; of: 'seed' | 'base'; text: string }) {
  const format = useFormat();
  return (
    <span className={`share ${of}`}>
      <span className="soft">{text}</span>
      <span className="share-track" aria-hidden>
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span className="figure">{format.percent(share)}</span>
    </span>
  );
}

function valueName(value: unknown, tag: Tag | undefined, format: Format): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return format.name(tag?.values?.find((one) => one.code === text)?.names, text);
}
