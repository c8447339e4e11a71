import { type ReactNode, useEffect, useRef } from 'react';
import './listing.css';
import './page.css';

let opened = false;

interface Props {
  title: string;
  /** What stands beside the heading, and is no part of it. */
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * Every page stands in one: it names the browser's tab, and moves the focus to its heading when it is opened, so that a
 * screen reader says where one is.
 */
export function Page({ title, beside, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  useEffect(() => {
    // The very first page leaves the focus where a browser has it: before the skip link.
    if (opened) {
      heading.current?.focus({ preventScroll: true });
    }
    opened = true;
  }, []);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
