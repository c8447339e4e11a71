import { Link } from 'react-router';
import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useBuilder } from '../builder';
import { useText } from '../texts';
import { ShownTag } from './ShownTag';

interface Props {
  members: readonly Schemas['Member'][];
  tags: readonly string[];
}

/** Wider than its place, so it scrolls; with the keyboard too. */
export function SampleTable({ members, tags }: Props) {
  const t = useText();
  const format = useFormat();
  const { catalogue } = useBuilder();
  return (
    // What scrolls must be reachable by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sideways" role="region" aria-label={t('members')} tabIndex={0}>
      <table className="members">
        <thead>
          <tr>
            <th scope="col">{t('members.id')}</th>
            {tags.map((code) => (
              <th key={code} scope="col">
                {format.name(catalogue.byCode.get(code)?.names, code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id = '', tags: shown = [] }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/customers/${encodeURIComponent(id)}`}>{id}</Link>
              </th>
              {tags.map((code) => (
                <td key={code}>
                  <ShownTag tag={shown.find((one) => one.code === code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
