import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useBuilder } from '../../builder';
import type { JsonObject } from '../../model/filter';
import { nodeId } from '../../model/pointer';
import { find } from '../../model/tree';
import { useListName } from '../../server/useLists';
import { useText } from '../../texts';
import { useDescribe } from '../../useDescribe';

/** What a node is, in words: as its row says it, or, inside of a segment that is followed, by what it is about. */
export function useNodeName(filter: JsonObject): (node: Schemas['Explanation']) => string {
  const t = useText();
  const format = useFormat();
  const { audience, catalogue } = useBuilder();
  const describe = useDescribe();
  const listName = useListName(true);
  return (node) => {
    const id = nodeId({ filter }, node.pointer ?? '');
    const row = id === undefined ? undefined : find(audience.root, id);
    if (row && row.kind !== 'group') {
      return describe(row);
    }
    switch (node.node) {
      case 'ALL':
        return t('mode.all.words');
      case 'ANY':
        return t('mode.any.words');
      case 'NONE':
        return t('mode.none.words');
      case 'TAG':
        return format.name(catalogue.byCode.get(node.tag?.code ?? '')?.names, node.tag?.code ?? '');
      case 'SEGMENT':
        return `${t('segment.in')} ${node.segment?.id ?? ''}`;
      case 'LIST':
        return `${t('list.in')} ${listName(node.list?.id ?? '')}`;
      case 'SAMPLE':
        return t('sample.in');
      default:
        return '';
    }
  };
}
