import { useState } from 'react';
import type { Schemas } from '#/api/client';
import { PageSkeleton } from '#/ui/PageSkeleton';
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
  const over = useOrigin(origin);
  const [saved, setSaved] = useState<Schemas['Segment']>();

  function onSaved(segment: Schemas['Segment']) {
    setSaved(segment);
    apply({ type: 'saved', as: segment.id });
  }

  if (saved) {
    return <Saved segment={saved} onClose={onClose} />;
  }
  if (over.isLoading) {
    return <PageSkeleton rows={4} />;
  }
  // One that was deleted meanwhile is saved anew.
  return <SaveForm filter={filter} over={over.data} onSaved={onSaved} onClose={onClose} />;
}
