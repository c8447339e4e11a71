import { Button, Popconfirm } from 'antd';
import type { Schemas } from '#/api/client';
import { useFormat } from '#/i18n/format';
import { useTell } from '#/ui/useTell';
import { useSaveTag } from './saving';
import { useText } from './texts';

/** Publishes what is not published, and retires what is; who still uses it is named by the refusal. */
export function StateButton({ tag }: { tag: Schemas['Tag'] }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const save = useSaveTag(tag);
  const name = format.name(tag.names, tag.code);
  const become = (state: Schemas['TagState'], said: string) =>
    save.mutate({ ...tag, state }, { onSuccess: () => tell.done(said), onError: tell.failed });
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
