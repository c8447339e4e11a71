import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from './texts';

/** Ids are whole or wrong, so this waits for Enter. */
export function CustomerSearch({ value = '' }: { value?: string }) {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState(value);
  const id = text.trim();
  return (
    <form
      className="toolbar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (id) {
          void navigate(`/customers/${encodeURIComponent(id)}`);
        }
      }}
    >
      <Input
        className="grow"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('search')}
        aria-label={t('search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        allowClear
      />
      <Button type="primary" htmlType="submit" disabled={!id}>
        {t('open')}
      </Button>
    </form>
  );
}
