import { useFormat } from '#/i18n/format';
import type { Schemas } from '#/api/client';
import { useText } from '../texts';

/** The audience in one sentence, as the server reads it. Always there, so that nothing jumps. */
export function SentencePanel({ check, isEmpty }: { check: Schemas['Check'] | undefined; isEmpty: boolean }) {
  const t = useText();
  const { language } = useFormat();
  const words = check?.sentences?.[language];
  const text = isEmpty ? t('sentence.empty') : check?.valid === false ? t('sentence.invalid') : words;
  return (
    <section className="said" aria-label={t('sentence')}>
      <p className={isEmpty || check?.valid === false ? 'soft' : undefined}>{text ?? '…'}</p>
    </section>
  );
}
