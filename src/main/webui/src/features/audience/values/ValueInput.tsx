import type { Tag } from '#/catalogue/catalogue';
import { NumberInput } from '#/ui/NumberInput';
import { part } from '#/ui/part';
import type { TagRow, TagValue } from '../model/tree';
import { useText } from '../texts';
import { AnniversaryInput } from './AnniversaryInput';
import { FlagInput } from './FlagInput';
import { NumberRange } from './NumberRange';
import { ValuePicker } from './ValuePicker';
import { WithinInput } from './WithinInput';

// The calendar is only fetched by who asks for days.
const DateRange = part(
  'date range',
  () => import('./DateRange'),
  () => null,
);

interface Props {
  row: TagRow;
  tag: Tag;
  name: string;
  onChange: (value: TagValue | undefined) => void;
}

/** The input that an operator of a type needs. */
export function ValueInput({ row, tag, name, onChange }: Props) {
  const t = useText();
  const { op, value } = row;
  const label = t('value.of', { tag: name });
  switch (op) {
    case 'exists':
    case 'missing':
      return null;
    case 'in':
    case 'notIn':
    case 'hasAll':
      return <ValuePicker many tag={tag} label={label} value={listOf(value)} onChange={onChange} />;
    case 'range':
      return tag.type === 'DATE' ? (
        <DateRange tag={tag} name={name} value={fields(value)} onChange={onChange} />
      ) : (
        <NumberRange tag={tag} name={name} value={fields(value)} onChange={onChange} />
      );
    case 'within':
      return <WithinInput tag={tag} value={{ unit: 'day', ...fields(value) }} onChange={onChange} />;
    case 'anniversary':
      return <AnniversaryInput value={{ ...fields(value) }} onChange={onChange} />;
    default:
      return <OneValue row={row} tag={tag} label={label} onChange={onChange} />;
  }
}

/** Equal to one value, or not. */
function OneValue({ row: { value }, tag, label, onChange }: Omit<Props, 'name'> & { label: string }) {
  const t = useText();
  switch (tag.type) {
    case 'FLAG':
      return <FlagInput label={label} value={value === true} onChange={onChange} />;
    case 'NUMBER':
      return (
        <NumberInput
          className="number-input"
          aria-label={label}
          placeholder={t('value.number')}
          value={typeof value === 'number' ? value : null}
          onChange={(typed) => onChange(typed ?? undefined)}
        />
      );
    default:
      return (
        <ValuePicker
          tag={tag}
          label={label}
          value={typeof value === 'string' ? [value] : []}
          onChange={([one]) => onChange(one)}
        />
      );
  }
}

function listOf(value: TagValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What others sent may be of any shape; the server says so at the row, and the input shows what it can. */
function fields(value: TagValue | undefined): object | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}
