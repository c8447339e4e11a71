import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ask } from '#/api/client';
import { ProblemView } from '#/ui/ProblemView';
import { useTell } from '#/ui/useTell';
import { filterOfList } from './seed';
import { useText } from './texts';

/** Saves the people who were found as a segment. */
export function SaveAlike({ id }: { id: string }) {
  const t = useText();
  const tell = useTell();
  const field = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const input = useRef<InputRef>(null);
  const save = useMutation({
    mutationFn: () =>
      ask(api.POST('/api/v1/segments', { body: { name: name.trim(), filter: { ...filterOfList(id) } } })),
    onSuccess: async (segment) => {
      tell.done(t('saved'));
      await queries.invalidateQueries({ queryKey: ['segments'] });
      await navigate(`/segments/${encodeURIComponent(segment.id)}`);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('save')}</Button>
      <Modal
        open={isOpen}
        title={t('save')}
        okText={t('save.do')}
        okButtonProps={{ disabled: name.trim() === '' }}
        confirmLoading={save.isPending}
        onOk={() => save.mutate()}
        onCancel={() => setOpen(false)}
        afterOpenChange={(open) => open && input.current?.focus()}
      >
        <div className="seed-field">
          {save.isError && <ProblemView error={save.error} />}
          <label htmlFor={field}>{t('save.name')}</label>
          <Input ref={input} id={field} value={name} onChange={({ target }) => setName(target.value)} />
        </div>
      </Modal>
    </>
  );
}
