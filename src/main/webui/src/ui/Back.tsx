import { Link } from 'react-router';

/** Up from one thing to the list it is in. */
export function Back({ to, name }: { to: string; name: string }) {
  return (
    <Link className="back" to={to}>
      ‹ {name}
    </Link>
  );
}
