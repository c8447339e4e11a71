import type { Schemas } from '#/api/client';
import { duration } from '#/i18n/ago';
import { useFormat } from '#/i18n/format';
import { Facts } from '#/ui/Facts';
import { Panel } from '#/ui/Panel';
import { categoryName } from './categories';
import { useAllTags } from './tags';
import { useText } from './texts';

/** What the tag says, and the rules it is kept by. */
export function TagMeaning({ tag }: { tag: Schemas['Tag'] }) {
  const t = useText();
  const format = useFormat();
  const tree = useAllTags().data?.tree ?? [];
  const { timeToLive } = tag;
  return (
    <Panel title={t('meaning')} extra={<span className="mark plain">{t(`state.${tag.state}`)}</span>}>
      <div className="stack">
        <p className="sentence">{format.name(tag.description, t('description.none'))}</p>
        <Facts
          facts={[
            [t('code'), <code key="code">{tag.code}</code>],
            [t('category'), categoryName(tree, tag.category, format).join(' › ')],
            [t('type'), t(`type.${tag.type}`)],
            [t('kind'), t(`kind.${tag.kind}`)],
            [t('refresh'), t(`refresh.${tag.refresh}`)],
            [t('ttl'), timeToLive ? (duration(format.language, timeToLive) ?? timeToLive) : t('ttl.none')],
            [t('sensitivity'), t(`sensitivity.${tag.sensitivity}`)],
            [t('owner'), tag.owner],
            [t('weighted'), tag.weighted ? t('weighted.yes') : undefined],
            [t('open'), tag.open ? t('open.yes') : undefined],
            [t('version'), format.number(tag.version ?? 0)],
          ]}
        />
      </div>
    </Panel>
  );
}
