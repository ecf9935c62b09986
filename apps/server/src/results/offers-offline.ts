import type { Product } from '../product.ts';

/** Whether there is a checking page that needs no server: where another service judges signatures, no roots are pinned that the page could trust. */
export function offersOffline({ anchors }: Pick<Product, 'anchors'>): boolean {
  return anchors.length > 0;
}
