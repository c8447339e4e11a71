import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, ask } from '#/api/client';
import { etagOf } from '#/api/sure';
import { useFormat } from '#/i18n/format';
import { useFocusBack } from '#/ui/useFocusBack';
import { useTell } from '#/ui/useTell';
import { Changes } from './Changes';
import type { Segment, SegmentSummary } from './segments';
import { useText } from './texts';

interface Props {
  old: SegmentSummary;
  current: Segment;
  onClose: () => void;
}

/** An old version and the current one, side by side in words, and what is different. */
export function VersionsBeside({ old, current, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  useFocusBack();
  const restore = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/segments/{id}/versions/{version}/restore', {
          params: {
            path: { id: current.id, version: String(old.version) },
            header: { 'If-Match': etagOf(current.version) },
          },
        }),
      ),
    onError: tell.failed,
    onSuccess: async (made) => {
      tell.done(t('restored', { version: old.version, made: made.version }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['segments'] });
    },
  });
  return (
    <section className="beside-versions" aria-label={t('compare.title')}>
      <div className="two">
        {[old, current].map((one) => (
          <article key={one.version}>
            <h3>
              {t('version', { version: one.version })}
              {one === current && <span className="mark good">{t('current.mark')}</span>}
            </h3>
            <p>{format.name(one.sentences, '')}</p>
          </article>
        ))}
      </div>
      <Changes id={current.id} from={old.version} to={current.version} />
      <div className="page-actions">
        <Button type="primary" loading={restore.isPending} onClick={() => restore.mutate()}>
          {t('restore', { version: old.version })}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </section>
  );
}
