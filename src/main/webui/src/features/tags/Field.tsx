import { type ReactNode, useId } from 'react';

interface Given {
  id: string;
  status: '' | 'error';
  'aria-describedby': string | undefined;
}

/** A label, the input it names, and what is wrong with what was entered. */
export function Field({
  label,
  wrong,
  wide,
  children,
}: {
  label: string;
  wrong?: string | undefined;
  wide?: boolean;
  children: (given: Given) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({ id, status: wrong ? 'error' : '', 'aria-describedby': wrong ? `${id}-wrong` : undefined })}
      {wrong && (
        <p id={`${id}-wrong`} className="field-wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
