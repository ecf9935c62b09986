import { QyzmetError } from '@qyzmet/kernel';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';

/** Answers with a kept file under the name that it came with. @throws QyzmetError page-not-found */
export async function sendFile(
  product: Product,
  page: PageRequest,
  file: {
    readonly sha256: string;
    readonly mediaType: string;
    readonly name: string;
    readonly inline: boolean;
  },
) {
  const kept = await product.store.files.find(file.sha256);
  if (!kept) throw new QyzmetError('page-not-found');
  const place = file.inline ? 'inline' : 'attachment';
  return page.reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(kept.bytes);
}
