import { createBrowserRouter } from 'react-router';
import { ROUTES } from './routes';

export function startRouter() {
  return createBrowserRouter(ROUTES);
}
