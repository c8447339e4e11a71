import type { Shelf } from './segments';

/** Every folder with those around it: `campaigns/2026` is also in `campaigns`, which may hold nothing itself. */
export function foldersOf(shelves: readonly Pick<Shelf, 'name' | 'count'>[]): Shelf[] {
  const counts = new Map<string, number>();
  for (const { name, count } of shelves) {
    const steps = name.split('/');
    steps.forEach((_, index) => {
      const folder = steps.slice(0, index + 1).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + count);
    });
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => one.name.localeCompare(other.name));
}
