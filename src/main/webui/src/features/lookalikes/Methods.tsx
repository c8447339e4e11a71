import { useFormat } from '#/i18n/format';
import type { FoundLookalike, Quality } from './lookalikes';
import { useText } from './texts';

interface Props {
  methods: Quality['methods'];
  method: FoundLookalike['method'];
  why: string;
}

/** The ways of learning that were tried, and which one is used. */
export function Methods({ methods, method, why }: Props) {
  const t = useText();
  const format = useFormat();
  const figure = (value: number) => format.number(Math.round(value * 10_000) / 10_000);
  return (
    <div className="methods">
      <h3>{t('methods')}</h3>
      <ul>
        {methods.map((tried) => (
          <li key={tried.method}>
            <strong>{t(`method.${tried.method}`)}</strong>{' '}
            <span className="figure soft">
              AUC {figure(tried.auc)} ± {figure(tried.spread)}
            </span>{' '}
            {tried.method === method && <span className="mark good">{t('method.used')}</span>}
            <p className="soft">{t(`method.${tried.method}.more`)}</p>
          </li>
        ))}
      </ul>
      <p>{t('method.why')}</p>
      {format.language === 'en' && <p className="soft">{why}</p>}
    </div>
  );
}
