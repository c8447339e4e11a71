import { Fetched } from '#/ui/Fetched';
import { Panel } from '#/ui/Panel';
import { ShowMore } from '#/ui/ShowMore';
import { useFormat } from '#/i18n/format';
import { sayWrong } from '#/problems/sayWrong';
import { DownloadRejects } from './DownloadRejects';
import { useText } from './texts';
import { useRejects } from './work';

/** The rows, and single values, that were refused: where they stand in the file and why. */
export function Rejects({ id, rejected }: { id: string; rejected: number }) {
  const t = useText();
  const format = useFormat();
  const rejects = useRejects(id, rejected);
  if (rejected === 0) {
    return (
      <Panel title={t('rejects')}>
        <p className="soft">{t('rejects.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('rejects')} extra={<DownloadRejects id={id} />}>
      <Fetched query={rejects}>
        {({ items }) => (
          // Wide rows scroll in here, and by keyboard only what takes the focus does.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className="rejects" role="region" aria-label={t('rejects')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('reject.line')}</th>
                  <th scope="col">{t('reject.column')}</th>
                  <th scope="col">{t('reject.reason')}</th>
                  <th scope="col">{t('reject.what')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={`${one.line} ${one.column} ${one.code}`}>
                    <td className="figure">{format.number(one.line ?? 0)}</td>
                    <td>{one.column}</td>
                    <td>
                      {sayWrong({ code: one.code ?? '' })}
                      <div className="soft" lang="en">
                        {one.reason}
                      </div>
                    </td>
                    <td>{one.refused && t(`refused.${one.refused}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Fetched>
      <ShowMore query={rejects} />
    </Panel>
  );
}
