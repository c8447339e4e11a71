import { Button, Popconfirm } from 'antd';
import type { Schemas } from '#/api/client';
import { namesOf } from '#/api/usages';
import { useFormat } from '#/i18n/format';
import { useTell } from '#/ui/useTell';
import { useSaveTag } from './saving';
import { useTagUsages } from './tags';
import { useText } from './texts';

/** Publishes what is not published, and retires what is; who still uses it is named by the refusal. */
export function StateButton({ tag }: { tag: Schemas['Tag'] }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const save = useSaveTag(tag);
  const usages = useTagUsages(tag.code);
  const name = format.name(tag.names, tag.code);
  const become = (state: Schemas['TagState'], said: string) =>
    save.mutate(
      { ...tag, state },
      {
        onSuccess: () => tell.done(said),
        onError: (error) => tell.refused(error, namesOf(usages.data?.items)),
      },
    );
  if (tag.state === 'PUBLISHED') {
    return (
      <Popconfirm
        title={t('retire.sure', { name })}
        description={t('retire.more')}
        okText={t('retire')}
        onConfirm={() => become('RETIRED', t('retired', { name }))}
      >
        <Button danger loading={save.isPending}>
          {t('retire')}
        </Button>
      </Popconfirm>
    );
  }
  return (
    <Button type="primary" loading={save.isPending} onClick={() => become('PUBLISHED', t('published', { name }))}>
      {t('publish')}
    </Button>
  );
}
