import type { Assets } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';

/** Style, fonts and scripts: the address holds the hash of the content, so a browser keeps them for a year. */
export function addAssetRoutes(app: FastifyInstance, assets: Assets): void {
  for (const asset of assets.files) {
    app.get(asset.url, { compress: false }, async (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const packed =
        asset.brotli && accepted.includes('br')
          ? { body: asset.brotli, encoding: 'br' }
          : asset.gzip && accepted.includes('gzip')
            ? { body: asset.gzip, encoding: 'gzip' }
            : undefined;
      reply
        .header('content-type', asset.contentType)
        .header('cache-control', 'public, max-age=31536000, immutable');
      if (asset.brotli) reply.header('vary', 'accept-encoding');
      if (packed) reply.header('content-encoding', packed.encoding);
      return reply.send(Buffer.from(packed?.body ?? asset.body));
    });
  }
}
