import type { Leaf } from '../model/tree';
import { ListBody } from './ListBody';
import { SampleBody } from './SampleBody';
import { SegmentBody } from './SegmentBody';
import { TagBody } from './TagBody';

/** The inputs of a row, whatever it is. */
export default function LeafBody({ row }: { row: Leaf }) {
  switch (row.kind) {
    case 'tag':
      return <TagBody row={row} />;
    case 'segment':
      return <SegmentBody row={row} />;
    case 'list':
      return <ListBody row={row} />;
    case 'sample':
      return <SampleBody row={row} />;
  }
}
