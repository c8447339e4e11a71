import { Button, Tooltip } from 'antd';
import { useText } from '../texts';

interface Props {
  isLower?: boolean;
  isIncluded: boolean;
  onChange: (isIncluded: boolean) => void;
}

/** Whether a bound is itself part of the range: a sign that changes when pressed. */
export function EndSign({ isLower = false, isIncluded, onChange }: Props) {
  const t = useText();
  const label = t(isIncluded ? 'value.with' : 'value.without');
  const sign = isLower ? (isIncluded ? '≥' : '>') : isIncluded ? '≤' : '<';
  return (
    <Tooltip title={label}>
      <Button className="sign" aria-label={`${sign} ${label}`} onClick={() => onChange(!isIncluded)}>
        {sign}
      </Button>
    </Tooltip>
  );
}
