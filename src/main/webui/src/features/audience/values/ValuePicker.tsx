import { Select } from 'antd';
import { useState } from 'react';
import type { Tag } from '#/catalogue/catalogue';
import { useFormat } from '#/i18n/format';
import { useText } from '../texts';
import { usePeople } from '../usePeople';
import { useValueOptions } from './useValueOptions';

interface Props {
  tag: Tag;
  label: string;
  many?: boolean;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

/** Values of a dictionary, each with its count of customers, found by typing. */
export function ValuePicker({ tag, label, many = false, value, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const people = usePeople();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const { options, nameOf, isLoading } = useValueOptions(tag, text, isOpen);
  return (
    <Select<string | string[]>
      className="grow"
      {...(many ? { mode: 'multiple' as const } : {})}
      aria-label={label}
      placeholder={t(many ? 'value.choose' : 'value.chooseOne')}
      value={many ? [...value] : (value[0] ?? null)}
      options={options.map(({ code, count }) => ({ value: code, label: nameOf(code), count }))}
      showSearch={{ onSearch: setText, filterOption: false, searchValue: text }}
      loading={isLoading}
      notFoundContent={isLoading ? '…' : t('value.none')}
      labelRender={({ value: code }) => nameOf(String(code))}
      optionRender={({ data, label: name }) => (
        <span className="option">
          <span>{name}</span>
          <span className="soft figure">{data.count === undefined ? '' : people(Number(data.count))}</span>
        </span>
      )}
      maxTagCount={12}
      maxTagPlaceholder={(left) => `+${format.number(left.length)}`}
      onOpenChange={(open) => {
        setIsOpen(open);
        setText('');
      }}
      onChange={(chosen) => {
        setText('');
        onChange(Array.isArray(chosen) ? chosen : [chosen]);
      }}
    />
  );
}
