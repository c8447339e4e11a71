import { LinkButton } from '#/ui/LinkButton';
import { useBuilder } from '../builder';
import { useText } from '../texts';
import { useAddress } from '../useAddress';

/** Takes what is being built along as the seed of people like these. */
export function AlikeLink({ disabled }: { disabled: boolean }) {
  const t = useText();
  const address = useAddress(useBuilder().audience);
  return (
    <LinkButton disabled={disabled || address === undefined} to={`/lookalikes?a=${address ?? ''}`}>
      {t('lookalike')}
    </LinkButton>
  );
}
