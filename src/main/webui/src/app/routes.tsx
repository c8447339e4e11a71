import {
  FilterOutlined,
  IdcardOutlined,
  NodeIndexOutlined,
  ScheduleOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { BrokenPage } from './BrokenPage';
import { HOME } from './home';
import { NotFoundPage } from './NotFoundPage';
import { NotLoadedPage } from './NotLoadedPage';
import { Shell } from './Shell';
import type { say } from './texts';

/**
 * The map of the console. A page is: a folder in `features` with its `XPage.tsx`, `zh.ts`, `en.ts`, `texts.ts`; an entry
 * here; its name in `app/zh.ts` and `app/en.ts`. Every page is loaded when it is first opened.
 */
interface Place {
  /** The path below `/`; further pages of the same feature are `children`-like entries without `nav`. */
  path: string;
  page: () => Promise<{ default: ComponentType }>;
  nav?: { icon: ReactNode; name: Parameters<typeof say>[0] };
}

export const PLACES: readonly Place[] = [
  {
    path: 'audience',
    page: () => import('#/features/audience/AudiencePage'),
    nav: { icon: <FilterOutlined />, name: 'nav.audience' },
  },
  {
    path: 'segments',
    page: () => import('#/features/segments/SegmentsPage'),
    nav: { icon: <TeamOutlined />, name: 'nav.segments' },
  },
  { path: 'segments/templates', page: () => import('#/features/segments/TemplatesPage') },
  { path: 'segments/:id', page: () => import('#/features/segments/SegmentPage') },
  {
    path: 'lookalikes',
    page: () => import('#/features/lookalikes/LookalikesPage'),
    nav: { icon: <NodeIndexOutlined />, name: 'nav.lookalikes' },
  },
  { path: 'lookalikes/:id', page: () => import('#/features/lookalikes/LookalikePage') },
  {
    path: 'tags',
    page: () => import('#/features/tags/TagsPage'),
    nav: { icon: <TagsOutlined />, name: 'nav.tags' },
  },
  { path: 'tags/new', page: () => import('#/features/tags/TagEditPage') },
  { path: 'tags/:code', page: () => import('#/features/tags/TagPage') },
  { path: 'tags/:code/edit', page: () => import('#/features/tags/TagEditPage') },
  {
    path: 'customers',
    page: () => import('#/features/customers/CustomersPage'),
    nav: { icon: <IdcardOutlined />, name: 'nav.customers' },
  },
  { path: 'customers/:id', page: () => import('#/features/customers/CustomerPage') },
  {
    path: 'work',
    page: () => import('#/features/work/WorkPage'),
    nav: { icon: <ScheduleOutlined />, name: 'nav.work' },
  },
  { path: 'work/loads/:id', page: () => import('#/features/work/LoadPage') },
];

export const ROUTES: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    // While the first page is fetched, the frame around it stands already.
    HydrateFallback: Shell,
    children: [
      { index: true, element: <Navigate to={HOME} replace /> },
      ...PLACES.map((place): RouteObject => ({
        path: place.path,
        ErrorBoundary: BrokenPage,
        // One that rejects would leave an empty frame, not the boundary.
        lazy: () =>
          place.page().then(
            ({ default: Component }) => ({ Component }),
            () => ({ Component: NotLoadedPage }),
          ),
      })),
      { path: '*', Component: NotFoundPage },
    ],
  },
];
