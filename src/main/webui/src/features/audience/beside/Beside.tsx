import { Tabs } from 'antd';
import { useState } from 'react';
import type { JsonObject } from '../model/filter';
import { useText } from '../texts';
import { Explain } from './explain/Explain';
import { Overlap } from './Overlap';
import { Portrait } from './portrait/Portrait';
import { Sample } from './Sample';
import './beside.css';

/** Who the people of an audience are, in four views; only the one that is open asks the server. */
export default function Beside({ filter }: { filter: JsonObject }) {
  const t = useText();
  const [open, setOpen] = useState('portrait');
  return (
    <section className="panel views" aria-label={t('beside')}>
      <Tabs
        activeKey={open}
        onChange={setOpen}
        destroyOnHidden
        items={[
          { key: 'portrait', label: t('portrait'), children: <Portrait filter={filter} /> },
          { key: 'sample', label: t('members'), children: <Sample filter={filter} /> },
          { key: 'overlap', label: t('overlap'), children: <Overlap filter={filter} /> },
          { key: 'explain', label: t('explain'), children: <Explain filter={filter} /> },
        ]}
      />
    </section>
  );
}
