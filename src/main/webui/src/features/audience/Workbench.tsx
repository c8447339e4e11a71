import { useEffect, useMemo, useState } from 'react';
import type { Catalogue, Tag } from '#/catalogue/catalogue';
import { part } from '#/ui/part';
import { BuilderContext } from './builder';
import type { Edit } from './model/edits';
import { counts, toFilter } from './model/filter';
import { rowFor, withFirstValue } from './model/operators';
import type { Audience } from './model/tree';
import { Headline } from './parts/Headline';
import { Rows } from './parts/Rows';
import { SentencePanel } from './parts/SentencePanel';
import { TagPicker } from './picker/TagPicker';
import { focusNew } from './rows/focus';
import { SaveDialog } from './save/SaveDialog';
import { useCheck } from './server/useCheck';
import { useCount } from './server/useCount';
import { useDebounced } from './server/useDebounced';
import { useText } from './texts';

/** From the last change to the question: far enough apart to be one change, near enough to show the answer within 300 ms. */
const ASK_AFTER_MS = 60;

/** When the page has what it shows, it fetches what is needed next, so that it is there though the server goes away. */
const FETCH_AFTER_MS = 1500;

const Beside = part('beside', () => import('./beside/Beside'));

interface Props {
  audience: Audience;
  catalogue: Catalogue;
  apply: (edit: Edit) => void;
}

/** The rows at the left, and at the right what they make: the number, and who these people are. */
export function Workbench({ audience, catalogue, apply }: Props) {
  const t = useText();
  const [picksInto, pickInto] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const settled = useDebounced(audience, ASK_AFTER_MS);
  const placed = useMemo(() => toFilter(settled), [settled]);
  const count = useCount(settled);
  const check = useCheck(placed);
  const figures = count.isError ? undefined : count.data;
  const isWaiting = settled !== audience || count.isFetching;
  const isEmpty = audience.root.rows.length === 0;
  // Rows of which none is part of the filter would be saved as everybody.
  const saysSomething = settled.root.rows.some(counts);
  const canSave = check.data?.valid === true && saysSomething && settled === audience;
  const builder = { audience, catalogue, figures, isWaiting, problems: check.byRow, apply, pickInto };

  useEffect(() => {
    const timer = setTimeout(fetchWhatIsNext, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  function pick(tag: Tag, value?: string) {
    if (picksInto !== undefined) {
      const row = withFirstValue(rowFor(tag), value);
      apply({ type: 'add', into: picksInto, row });
      focusNew(row.id);
    }
    pickInto(undefined);
  }

  return (
    <BuilderContext value={builder}>
      <div className="workbench">
        <div className="making">
          <SentencePanel check={check.data} isEmpty={isEmpty} />
          <Rows group={audience.root} />
        </div>
        <div className="beside">
          <Headline
            figures={figures}
            isWaiting={isWaiting}
            problem={count.error}
            canSave={canSave}
            onSave={() => setIsSaving(true)}
          />
          {!isEmpty && check.data?.valid === false && <p className="panel view-hint soft">{t('beside.invalid')}</p>}
          {!isEmpty && check.data?.valid === true && <Beside filter={placed.filter} />}
        </div>
      </div>
      {picksInto !== undefined && <TagPicker catalogue={catalogue} onPick={pick} onClose={() => pickInto(undefined)} />}
      <SaveDialog open={isSaving} filter={placed.filter} onClose={() => setIsSaving(false)} />
    </BuilderContext>
  );
}

/** One that does not come now is fetched, and spoken of, when it is needed. */
function fetchWhatIsNext() {
  void Promise.allSettled([
    import('./picker/TagChoice'),
    import('./rows/LeafBody'),
    import('./save/Saving'),
    import('./json/JsonForm'),
  ]);
}
