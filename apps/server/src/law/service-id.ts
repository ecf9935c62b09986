import type { Edition } from '@qyzmet/regulation';

/** `kz-tayinsha/unemployed-certificate/2012-08-01` → `kz-tayinsha/unemployed-certificate`: one service of one territory, whatever the edition. */
export function serviceIdOf(edition: Pick<Edition, 'id'>): string {
  return edition.id.split('/').slice(0, -1).join('/');
}
