import { DeleteOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTell } from '#/ui/useTell';
import { useDelete, useRefresh } from './lookalikes';
import { useText } from './texts';

interface Props {
  id: string;
  name: string;
  /** In a row of a list there is less room. */
  small?: boolean;
}

interface Refreshed extends Props {
  /** While it is searched for already. */
  disabled?: boolean;
}

/** Asks once, then finds the people anew; those found before stay until then. */
export function RefreshLookalike({ id, name, small = false, disabled = false }: Refreshed) {
  const t = useText();
  const tell = useTell();
  const refresh = useRefresh();
  return (
    <Popconfirm
      title={t('refresh.sure')}
      description={t('refresh.more')}
      okText={t('refresh')}
      disabled={disabled}
      onConfirm={() => refresh.mutate(id, { onError: tell.failed, onSuccess: () => tell.done(t('refreshed')) })}
    >
      <Button
        size={small ? 'small' : 'medium'}
        icon={<ReloadOutlined aria-hidden />}
        disabled={disabled}
        loading={refresh.isPending}
        aria-label={t('refresh.one', { name })}
      >
        {t('refresh')}
      </Button>
    </Popconfirm>
  );
}

/** Asks once, then deletes; which segments need it is named by the refusal. */
export function DeleteLookalike({ id, name, small = false, onDeleted }: Props & { onDeleted?: () => unknown }) {
  const t = useText();
  const tell = useTell();
  const remove = useDelete();
  const done = () => {
    tell.done(t('deleted', { name }));
    void onDeleted?.();
  };
  return (
    <Popconfirm
      title={t('delete.sure', { name })}
      description={t('delete.more')}
      okText={t('delete')}
      okButtonProps={{ danger: true }}
      onConfirm={() => remove.mutate(id, { onError: tell.failed, onSuccess: done })}
    >
      <Button
        danger
        size={small ? 'small' : 'medium'}
        icon={<DeleteOutlined aria-hidden />}
        loading={remove.isPending}
        aria-label={t('delete.one', { name })}
      >
        {t('delete')}
      </Button>
    </Popconfirm>
  );
}
