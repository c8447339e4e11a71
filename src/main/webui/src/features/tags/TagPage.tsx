import { useParams } from 'react-router';
import { useFormat } from '#/i18n/format';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { LinkButton } from '#/ui/LinkButton';
import { Page } from '#/ui/Page';
import { hasDictionary } from './draft';
import { StateButton } from './StateButton';
import { TagHealth } from './TagHealth';
import { TagHistory } from './TagHistory';
import { TagMeaning } from './TagMeaning';
import { TagSpread } from './TagSpread';
import { TagUses } from './TagUses';
import { TagValues } from './TagValues';
import { useTag } from './tags';
import { useText } from './texts';
import './tags.css';

export default function TagPage() {
  const t = useText();
  const format = useFormat();
  const { code = '' } = useParams();
  const tag = useTag(code);
  return (
    <>
      <Back to="/tags" name={t('title')} />
      <Page
        title={format.name(tag.data?.names, code)}
        actions={
          tag.data && (
            <>
              <StateButton tag={tag.data} />
              <LinkButton to={`/tags/${encodeURIComponent(code)}/edit`}>{t('edit')}</LinkButton>
            </>
          )
        }
      >
        <Fetched query={tag}>
          {(found) => (
            <div className="columns">
              <div className="stack">
                <TagMeaning tag={found} />
                {hasDictionary(found.type) ? <TagValues tag={found} /> : <TagSpread tag={found} />}
                <TagHistory code={found.code} />
              </div>
              <div className="stack">
                <TagHealth code={found.code} />
                <TagUses code={found.code} />
              </div>
            </div>
          )}
        </Fetched>
      </Page>
    </>
  );
}
