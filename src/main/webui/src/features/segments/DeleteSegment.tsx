import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useNavigate } from 'react-router';
import { api, ask } from '#/api/client';
import { etagOf } from '#/api/sure';
import { namesOf } from '#/api/usages';
import { useTell } from '#/ui/useTell';
import { type Segment, useUsages } from './segments';
import { useText } from './texts';

/** Asks once, then deletes; who uses the segment is named by the refusal. */
export function DeleteSegment({ segment }: { segment: Segment }) {
  const t = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const usages = useUsages(segment.id);
  const remove = useMutation({
    mutationFn: () =>
      ask(
        api.DELETE('/api/v1/segments/{id}', {
          params: { path: { id: segment.id }, header: { 'If-Match': etagOf(segment.version) } },
        }),
      ),
    onError: (error) => tell.refused(error, namesOf(usages.data?.items)),
    onSuccess: async () => {
      tell.done(t('deleted', { name: segment.name }));
      // Not asked again by the page of what is gone, which stands until the list is there.
      await queries.invalidateQueries({ queryKey: ['segments'], refetchType: 'none' });
      await navigate('/segments');
    },
  });
  return (
    <Popconfirm
      title={t('delete.sure', { name: segment.name })}
      description={t('delete.more')}
      okText={t('delete')}
      okButtonProps={{ danger: true }}
      onConfirm={() => remove.mutate()}
    >
      <Button danger icon={<DeleteOutlined />} loading={remove.isPending}>
        {t('delete')}
      </Button>
    </Popconfirm>
  );
}
