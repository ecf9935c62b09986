import { QyzmetError } from '@qyzmet/kernel';
import type { DemonstrationAuthority } from '@qyzmet/signatures';
import { authorityPaths } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';
import type { Product } from '../product.ts';

const families = ['rsa', 'gost2015'] as const;
const limits = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } };

/** What an authority answers to anybody: its certificates, its revocation lists, its word on one certificate. */
export function addAuthorityRoutes(
  app: FastifyInstance,
  { clock }: Product,
  authority: DemonstrationAuthority,
): void {
  app.addContentTypeParser('application/ocsp-request', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  app.get(authorityPaths.anchors(), limits, async (_request, reply) =>
    reply
      .header('content-type', 'application/x-pem-file')
      .header('content-disposition', 'attachment; filename="anchors.pem"')
      .send([...authority.anchors, ...authority.intermediates].map(pem).join('')),
  );

  app.get<{ Params: { family: string } }>('/ca/crl/:family', limits, async (request, reply) => {
    const family = families.find((known) => known === request.params.family.replace(/\.crl$/, ''));
    if (!family) throw new QyzmetError('page-not-found');
    return reply
      .header('content-type', 'application/pkix-crl')
      .send(Buffer.from(authority.currentCrl(clock.now(), family)));
  });

  app.post('/ca/ocsp', limits, async (request, reply) => {
    const asked = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return reply
      .header('content-type', 'application/ocsp-response')
      .send(Buffer.from(authority.answerOcsp(asked, clock.now())));
  });
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
