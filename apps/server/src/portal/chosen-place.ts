import { type Chip, paths } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { ReadableService } from '../law/services-on-day.ts';

const cookie = 'qyzmet_place';
const everywhere = 'all';

/** `kz-tayinsha/unemployed-certificate` → `kz-tayinsha`. */
export function placeOf({ id }: Pick<ReadableService, 'id'>): string {
  return id.split('/')[0] ?? '';
}

/**
 * The territory that the visitor has chosen by a link of this page, or before: it is remembered in a cookie, which says
 * nothing else. The only territory there is needs no choice. Undefined before any.
 */
export function chosenPlace(page: PageRequest, services: readonly ReadableService[]): string | undefined {
  const known = [...new Set(services.map(placeOf))];
  if (known.length === 1) return known[0];
  const asked = page.query.place;
  const chosen = asked ?? page.request.cookies[cookie];
  const place = known.find((id) => id === chosen);
  if (asked !== undefined)
    page.reply.setCookie(cookie, place ?? everywhere, { path: '/', httpOnly: true, sameSite: 'lax' });
  return place;
}

/** The territories as a page offers them; none where there is one. */
export function placeModels(
  page: PageRequest,
  services: readonly ReadableService[],
  chosen: string | undefined,
  path: '/' | '/services',
): readonly Chip[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const service of services) {
    const { act } = service.edition.regulation;
    const name = (service.adopted?.territory ?? act.issuer)[page.language];
    const count = counts.get(placeOf(service))?.count ?? 0;
    counts.set(placeOf(service), { name, count: count + 1 });
  }
  if (counts.size < 2) return [];
  const address = path === '/' ? '/' : paths.services();
  const { q = '', asOf = '' } = page.query;
  return [...counts].map(([id, { name, count }]) => {
    const current = id === chosen;
    const query = new URLSearchParams({
      ...(q ? { q: q.slice(0, 200) } : {}),
      ...(asOf ? { asOf } : {}),
      place: current ? everywhere : id,
    });
    return { id, label: name, count, current, path: `${address}?${query}` };
  });
}
