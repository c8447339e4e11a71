import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Tag } from '#/catalogue/catalogue';
import { useTagSearch } from '#/catalogue/useTagSearch';
import { useText } from '../texts';
import { TagOption } from './TagOption';

interface Props {
  tags: readonly Tag[];
  text: string;
  onType: (text: string) => void;
  onFound: (hasHits: boolean) => void;
  onPick: (tag: Tag, value?: string) => void;
}

/** A text, and below it the tags that it means: arrow keys go through them, enter takes one. */
export function TagSearch({ tags, text, onType, onFound, onPick }: Props) {
  const t = useText();
  const id = useId();
  const input = useRef<InputRef>(null);
  const [active, setActive] = useState(0);
  const found = useTagSearch(tags, text);
  const hits = text.trim() === '' ? [] : found;
  const hasHits = hits.length > 0;
  useEffect(() => onFound(hasHits), [hasHits, onFound]);
  const chosen = hits[Math.min(active, hits.length - 1)];
  const optionId = (place: number) => `${id}-${place}`;

  // The dialog takes the focus first.
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && hasHits) {
      event.preventDefault();
      setActive((Math.min(active, hits.length - 1) + by + hits.length) % hits.length);
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onPick(chosen.tag, chosen.value);
    }
  }

  return (
    <>
      <Input
        size="large"
        ref={input}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        role="combobox"
        aria-label={t('pick.search')}
        aria-expanded={hasHits}
        aria-controls={id}
        aria-autocomplete="list"
        {...(hasHits ? { 'aria-activedescendant': optionId(Math.min(active, hits.length - 1)) } : {})}
        placeholder={t('pick.search')}
        value={text}
        onChange={({ target }) => {
          onType(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={id} role="listbox" aria-label={t('pick.results')} className="hits" hidden={!hasHits}>
        {hits.map((hit, place) => (
          <TagOption
            key={hit.tag.code}
            id={optionId(place)}
            hit={hit}
            isActive={hit === chosen}
            onPick={() => onPick(hit.tag, hit.value)}
          />
        ))}
      </ul>
      <p role="status" className="soft nothing-found">
        {text.trim() !== '' && !hasHits && t('pick.none', { text: text.trim() })}
      </p>
    </>
  );
}
