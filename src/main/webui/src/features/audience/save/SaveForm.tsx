import { Alert, AutoComplete, Button, Form, Input, type InputRef, Radio, Select } from 'antd';
import { useRef } from 'react';
import type { Schemas } from '#/api/client';
import { asProblem } from '#/api/problem';
import { ProblemView } from '#/ui/ProblemView';
import { useFirstFocus } from '#/ui/useFirstFocus';
import { type JsonObject, unfinished } from '../model/filter';
import type { Audience } from '../model/tree';
import { type SegmentToSave, useSave } from '../server/useSave';
import { useShelves } from '../server/useShelves';
import { useText } from '../texts';
import { Overtaken } from './Overtaken';
import { lastOwner, rememberOwner } from './owner';

interface Fields {
  /** The version to save over, or a new segment. */
  how: number | 'new';
  name: string;
  description?: string;
  folder?: string;
  owner?: string;
  labels?: string[];
}

interface Props {
  audience: Audience;
  filter: JsonObject;
  /** The segment that this is a draft of: the version that was changed here, and what is saved of it by now. */
  of: { version: number; newest: Schemas['Segment'] } | undefined;
  /** It was a draft of one that was deleted. */
  isGone: boolean;
  onSaved: (segment: Schemas['Segment']) => void;
  onClose: () => void;
}

/** Name, folder and labels of what is saved; of a segment that is changed, they begin as they are. */
export function SaveForm({ audience, filter, of, isGone, onSaved, onClose }: Props) {
  const t = useText();
  const save = useSave();
  const shelves = useShelves();
  const first = useRef<InputRef>(null);
  useFirstFocus(first);
  const newest = of?.newest;
  const isOvertaken = of !== undefined && of.version !== of.newest.version;
  // Said above the fields already.
  const status = asProblem(save.error)?.status;
  const isSaid = (isOvertaken && status === 412) || (isGone && status === 404);
  const left = unfinished(audience.root).length;
  const ways: { value: Fields['how']; label: string }[] = [{ value: 'new', label: t('save.new') }];
  if (newest) {
    const { name, version } = newest;
    ways.unshift({
      value: version,
      label: t(isOvertaken ? 'save.over' : 'save.update', { name, newest: version, version: version + 1 }),
    });
  }

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
    const over = how === 'new' || !newest ? undefined : { id: newest.id, version: how };
    save.mutate({ body, over }, { onSuccess: onSaved });
  }

  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      className="save-form"
      scrollToFirstError
      // Nobody saves over what others changed without having chosen it.
      initialValues={{ how: isOvertaken ? undefined : ways[0]?.value, ...(newest ?? { owner: lastOwner() }) }}
      onFinish={submit}
    >
      <div className="save-fields">
        {left > 0 && (
          <Alert className="save-notice" type="warning" showIcon title={t('save.unfinished', { count: left })} />
        )}
        {isGone && <Alert className="save-notice" type="warning" showIcon role="alert" title={t('save.gone')} />}
        {isOvertaken && <Overtaken version={of.version} newest={of.newest} />}
        <Form.Item
          name="how"
          label={t('save.how')}
          hidden={!newest}
          // A version that was chosen is no choice any more once there is a newer one.
          rules={
            newest
              ? [{ required: true, type: 'enum', enum: ways.map((way) => way.value), message: t('save.how.missing') }]
              : []
          }
        >
          <Radio.Group vertical options={ways} />
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
        <div className="save-pair">
          <Form.Item name="folder" label={t('save.folder')}>
            <AutoComplete options={shelves.folders.map((value) => ({ value }))} placeholder={t('save.folder.hint')} />
          </Form.Item>
          <Form.Item name="owner" label={t('save.owner')}>
            <Input maxLength={200} placeholder={t('save.owner.hint')} />
          </Form.Item>
        </div>
        <Form.Item name="labels" label={t('save.labels')}>
          <Select
            mode="tags"
            options={shelves.labels.map((value) => ({ value }))}
            placeholder={t('save.labels.hint')}
          />
        </Form.Item>
      </div>
      {save.isError && !isSaid && <ProblemView error={save.error} />}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('save.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save.ok')}
        </Button>
      </div>
    </Form>
  );
}
