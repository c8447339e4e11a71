import { useFormat } from '#/i18n/format';
import type { Quality } from './lookalikes';
import { type Figure, figureRows } from './quality';
import { useText } from './texts';

/** All figures with their spread between draws and their interval, beside the best single tag and chance. */
export function QualityTable({ quality }: { quality: Quality }) {
  const t = useText();
  const format = useFormat();
  const say = (figure: Figure, value: number) => {
    switch (figure) {
      case 'auc':
        return format.number(rounded(value, 3));
      case 'recallAt10':
        return format.percent(value);
      case 'liftAt1':
      case 'liftAt5':
      case 'liftAt10':
        return format.number(rounded(value, 2));
    }
  };
  return (
    // Wide rows scroll in here, and by keyboard only what takes the focus does.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figures" role="region" aria-label={t('quality.more')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            <th scope="col">{t('figure.this')}</th>
            <th scope="col">{t('figure.bestTag')}</th>
            <th scope="col">{t('figure.random')}</th>
          </tr>
        </thead>
        <tbody>
          {figureRows(quality).map(({ figure, mean, spread, interval, bestTag, random }) => (
            <tr key={figure}>
              <th scope="row">{t(`figure.${figure}`)}</th>
              <td className="figure">
                {say(figure, mean)} <span className="soft">± {say(figure, spread)}</span>
                {interval && (
                  <div className="soft">
                    {t('figure.interval', { low: say(figure, interval[0]), high: say(figure, interval[1]) })}
                  </div>
                )}
              </td>
              <td className="figure">{bestTag === undefined ? '–' : say(figure, bestTag)}</td>
              <td className="figure">{say(figure, random)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{t('figure.note')}</p>
    </div>
  );
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
