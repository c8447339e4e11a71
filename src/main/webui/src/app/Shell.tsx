import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { AwayBanner } from './AwayBanner';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';
import { ThemeSwitch } from './ThemeSwitch';
import { useText } from './texts';
import { PageSkeleton } from '#/ui/PageSkeleton';
import './shell.css';

/** What stands around every page: the bar with navigation and choices, the banner, and the place of the page. */
export function Shell() {
  const t = useText();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="bar">
        <span className="brand">
          <img src="/muster.svg" alt="" width="28" height="28" />
          <span>Muster</span>
        </span>
        <Navigation />
        <div className="choices">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <AwayBanner />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
