import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '#/ui/Fetched';
import { LinkButton } from '#/ui/LinkButton';
import { Page } from '#/ui/Page';
import { SearchBox } from '#/ui/SearchBox';
import { isShow, type Show, SHOWS } from './show';
import { TagsFound } from './TagsFound';
import { useAllStatistics, useAllTags } from './tags';
import { useText } from './texts';
import './tags.css';

/** The catalogue as a market: walked by category, searched in any spelling, narrowed to what needs care. */
export default function TagsPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const all = useAllTags();
  const statistics = useAllStatistics();
  const q = params.get('q') ?? '';
  const asked = params.get('show');
  const show: Show = isShow(asked) ? asked : 'all';

  const change = (next: { q: string; show: Show }) => {
    const kept = { ...(next.q && { q: next.q }), ...(next.show !== 'all' && { show: next.show }) };
    setParams(kept, { replace: true });
  };

  return (
    <Page
      title={t('title')}
      actions={
        <LinkButton to="/tags/new" type="primary">
          {t('new')}
        </LinkButton>
      }
    >
      <div className="toolbar" role="search">
        <SearchBox value={q} label={t('search')} onChange={(text) => change({ q: text, show })} />
        <Select
          aria-label={t('show')}
          style={{ width: 220 }}
          value={show}
          options={SHOWS.map((one) => ({ value: one, label: t(`show.${one}`) }))}
          onChange={(chosen: Show) => change({ q, show: chosen })}
        />
        {params.size > 0 && <Button onClick={() => setParams({})}>{t('clear')}</Button>}
      </div>
      {(show === 'unused' || show === 'stale') && <p className="soft tags-hint">{t(`hint.${show}`)}</p>}
      <Fetched query={all} rows={10}>
        {(found) => <TagsFound all={found} statistics={statistics.data} q={q} show={show} />}
      </Fetched>
    </Page>
  );
}
