import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormat } from '#/i18n/format';
import { Back } from '#/ui/Back';
import { Fetched } from '#/ui/Fetched';
import { Page } from '#/ui/Page';
import { useTell } from '#/ui/useTell';
import type { Schemas } from '#/api/client';
import { draftOf, EMPTY, tagOf } from './draft';
import { useSaveTag } from './saving';
import { TagForm } from './TagForm';
import { useTag } from './tags';
import { useText } from './texts';
import './tags.css';

/** Makes a tag, or the next version of one: `/tags/new` and `/tags/:code/edit`. */
export default function TagEditPage() {
  const { code } = useParams();
  return code === undefined ? <Editor now={undefined} /> : <EditOne code={code} />;
}

function EditOne({ code }: { code: string }) {
  return <Fetched query={useTag(code)}>{(seen) => <Editor key={seen.code} now={seen} />}</Fetched>;
}

function Editor({ now }: { now: Schemas['Tag'] | undefined }) {
  // What others save meanwhile neither takes away what was typed, nor is it overwritten: the server refuses that.
  const [seen] = useState(now);
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const navigate = useNavigate();
  const save = useSaveTag(seen);
  const name = seen && format.name(seen.names, seen.code);
  return (
    <>
      <Back to={seen ? `/tags/${encodeURIComponent(seen.code)}` : '/tags'} name={name ?? t('title')} />
      <Page title={name === undefined ? t('new') : t('edit.title', { name })}>
        <TagForm
          initial={seen ? draftOf(seen) : EMPTY}
          isNew={seen === undefined}
          isSaving={save.isPending}
          problem={save.error}
          onSave={(draft) =>
            save.mutate(tagOf(draft, seen?.state ?? 'DRAFT'), {
              onSuccess: (saved) => {
                tell.done(t('saved'));
                void navigate(`/tags/${encodeURIComponent(saved.code)}`);
              },
            })
          }
        />
      </Page>
    </>
  );
}
