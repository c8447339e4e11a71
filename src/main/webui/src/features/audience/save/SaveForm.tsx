import { AutoComplete, Button, Form, Input, type InputRef, Radio, Select } from 'antd';
import { useRef } from 'react';
import type { Schemas } from '#/api/client';
import { ProblemView } from '#/ui/ProblemView';
import { useFirstFocus } from '#/ui/useFirstFocus';
import type { JsonObject } from '../model/filter';
import { type Read, type SegmentToSave, useSave } from '../server/useSave';
import { useShelves } from '../server/useShelves';
import { useText } from '../texts';
import { lastOwner, rememberOwner } from './owner';

interface Fields {
  how: 'update' | 'new';
  name: string;
  description?: string;
  folder?: string;
  owner?: string;
  labels?: string[];
}

interface Props {
  filter: JsonObject;
  over: Read | undefined;
  onSaved: (segment: Schemas['Segment']) => void;
  onClose: () => void;
}

/** Name, folder and labels of what is saved; of a segment that is changed, they begin as they are. */
export function SaveForm({ filter, over, onSaved, onClose }: Props) {
  const t = useText();
  const save = useSave();
  const shelves = useShelves();
  const first = useRef<InputRef>(null);
  useFirstFocus(first);
  const before = over?.segment;

  function submit({ how, name, description, folder, owner, labels }: Fields) {
    const body: SegmentToSave = {
      name: name.trim(),
      filter: filter,
      ...(description?.trim() ? { description: description.trim() } : {}),
      ...(folder?.trim() ? { folder: folder.trim() } : {}),
      ...(owner?.trim() ? { owner: owner.trim() } : {}),
      ...(labels?.length ? { labels } : {}),
    };
    rememberOwner(body.owner);
    save.mutate({ body, over: how === 'update' ? over : undefined }, { onSuccess: onSaved });
  }

  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ how: over ? 'update' : 'new', ...(before ?? { owner: lastOwner() }) }}
      onFinish={submit}
    >
      <Form.Item name="how" label={t('save.how')} hidden={!before}>
        <Radio.Group
          vertical
          options={[
            {
              value: 'update',
              label: t('save.update', { name: before?.name ?? '', version: (before?.version ?? 0) + 1 }),
            },
            { value: 'new', label: t('save.new') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('save.name')}
        rules={[{ required: true, whitespace: true, message: t('save.name.missing') }]}
      >
        <Input ref={first} maxLength={200} placeholder={t('save.name.hint')} />
      </Form.Item>
      <Form.Item name="description" label={t('save.description')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="folder" label={t('save.folder')}>
        <AutoComplete options={shelves.folders.map((value) => ({ value }))} placeholder={t('save.folder.hint')} />
      </Form.Item>
      <Form.Item name="owner" label={t('save.owner')}>
        <Input maxLength={200} placeholder={t('save.owner.hint')} />
      </Form.Item>
      <Form.Item name="labels" label={t('save.labels')}>
        <Select mode="tags" options={shelves.labels.map((value) => ({ value }))} placeholder={t('save.labels.hint')} />
      </Form.Item>
      {save.isError && <ProblemView error={save.error} />}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('save.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save.ok')}
        </Button>
      </div>
    </Form>
  );
}
