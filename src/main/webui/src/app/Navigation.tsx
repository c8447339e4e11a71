import { NavLink } from 'react-router';
import { PLACES } from './routes';
import { useText } from './texts';

export function Navigation() {
  const t = useText();
  return (
    <nav className="places" aria-label={t('menu')}>
      <ul>
        {PLACES.map(
          ({ path, nav }) =>
            nav && (
              <li key={path}>
                <NavLink to={`/${path}`}>
                  <span aria-hidden>{nav.icon}</span>
                  <span>{t(nav.name)}</span>
                </NavLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
