import { useState } from 'react';
import type { Schemas } from '#/api/client';
import { asProblem } from '#/api/problem';
import { PageSkeleton } from '#/ui/PageSkeleton';
import { ProblemView } from '#/ui/ProblemView';
import { useBuilder } from '../builder';
import type { JsonObject } from '../model/filter';
import { useOrigin } from '../server/useSave';
import { SaveForm } from './SaveForm';
import { Saved } from './Saved';

/** Saves the audience, and then offers what one saves it for: the list of its people. */
export default function Saving({ filter, onClose }: { filter: JsonObject; onClose: () => void }) {
  const { audience, apply } = useBuilder();
  // What it was a draft of when this was opened.
  const [origin] = useState(audience.origin);
  const over = useOrigin(origin?.id);
  const [saved, setSaved] = useState<Schemas['Segment']>();
  // One that was deleted meanwhile is saved anew.
  const isGone = asProblem(over.error)?.status === 404;

  function onSaved(segment: Schemas['Segment']) {
    setSaved(segment);
    apply({ type: 'saved', as: { id: segment.id, version: segment.version } });
  }

  if (saved) {
    return <Saved segment={saved} onClose={onClose} />;
  }
  if (over.isLoading) {
    return <PageSkeleton rows={4} />;
  }
  if (over.isError && !isGone && !over.data) {
    return <ProblemView error={over.error} retry={() => void over.refetch()} />;
  }
  return (
    <SaveForm
      audience={audience}
      filter={filter}
      of={origin && over.data && !isGone ? { version: origin.version, newest: over.data } : undefined}
      isGone={isGone}
      onSaved={onSaved}
      onClose={onClose}
    />
  );
}
