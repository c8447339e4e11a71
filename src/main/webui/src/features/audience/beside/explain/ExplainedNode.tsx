import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { Schemas } from '#/api/client';
import { useText } from '../../texts';
import type { JsonObject } from '../../model/filter';
import { ShownTag } from '../ShownTag';
import { useNodeName } from './useNodeName';

/** A condition and those below it, each with whether it holds. */
export function ExplainedNode({ node, filter }: { node: Schemas['Explanation']; filter: JsonObject }) {
  const t = useText();
  const nameOf = useNodeName(filter);
  const { holds = false, children = [], tag } = node;
  return (
    <li>
      <div className={`explained-line ${holds ? 'holds' : 'fails'}`}>
        {holds ? (
          <CheckCircleFilled aria-label={t('explain.holds')} />
        ) : (
          <CloseCircleFilled aria-label={t('explain.fails')} />
        )}
        <span>{nameOf(node)}</span>
        {tag && (
          <span className="soft small">
            {t('explain.value')} <ShownTag tag={tag} />
          </span>
        )}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <ExplainedNode key={child.pointer} node={child} filter={filter} />
          ))}
        </ul>
      )}
    </li>
  );
}
