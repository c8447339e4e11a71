import { useCatalogue } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { Panel } from '#/ui/Panel';
import type { Reason } from './lookalikes';
import { sayReason } from './reason';
import { useText } from './texts';

/** What sets the seed apart, strongest first: shares of the seed beside those of everybody. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useText();
  const format = useFormat();
  const byCode = useCatalogue().data?.byCode;
  return (
    <Panel title={t('reasons')}>
      <p className="soft reasons-note">{t(reasons.length === 0 ? 'reasons.none' : 'reasons.note')}</p>
      <ul className="reasons">
        {reasons.map((reason) => {
          const tag = byCode?.get(reason.tag);
          const nameOf = (value: string) => format.name(tag?.values?.find(({ code }) => code === value)?.names, value);
          return (
            <li key={`${reason.tag} ${reason.kind} ${JSON.stringify(reason.value)}`}>
              <span>
                {format.name(tag?.names, reason.tag)}
                <strong> {sayReason(reason, nameOf, format)}</strong>{' '}
                {reason.weight < 0 && <span className="mark warn">{t('reason.against')}</span>}
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
