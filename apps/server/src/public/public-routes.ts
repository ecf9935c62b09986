import { createHash } from 'node:crypto';
import { parseVerificationCode, readPackage } from '@qyzmet/documents';
import { failure, QyzmetError, type Result, success } from '@qyzmet/kernel';
import { offlinePage } from '@qyzmet/offline-check';
import type { IssuedDocument } from '@qyzmet/store';
import { type CheckVerdictModel, checkPage, type FieldError, translator } from '@qyzmet/web';
import { frameOf, goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { offersOffline } from '../results/offers-offline.ts';
import { fileOf, packageIssued } from '../results/package-issued.ts';
import { codesInside } from './codes-inside.ts';
import { describeIssued } from './describe-issued.ts';

const megabytes = 10;
const perMinute = 30;

/** Is this document genuine: by code (also from its QR) or by the file itself. No log-in; by code nothing of the applicant. */
export function addPublicRoutes(routes: PageRoutes, product: Product): void {
  routes.get(
    '/check',
    async (page) => {
      const typed = page.query.code;
      if (typed === undefined) return showCheck(product, page, {});
      const fault = (key: 'required' | 'wrong-character' | 'wrong-length' | 'mistyped') => [
        { field: 'code', message: translator(page.language)(`check.fault.${key}`) },
      ];
      if (typed.trim() === '') return showCheck(product, page, { errors: fault('required') });
      const code = parseVerificationCode(typed);
      if (!code.ok) return showCheck(product, page, { errors: fault(code.error) });
      const issued = await product.store.issuedDocuments.find(code.value);
      if (!issued)
        return showCheck(product, page, { verdict: { kind: 'unknown-code', code: code.value } }, 404);
      const verdict = { kind: 'genuine', issued: await describeIssued(product, page, issued) } as const;
      return showCheck(product, page, { verdict });
    },
    { perMinute },
  );

  routes.get(
    '/check/offline.html',
    async (page) => {
      if (!offersOffline(product)) throw new QyzmetError('page-not-found', { path: '/check' });
      const bodies = product.law.directories.flatMap((directory) => directory.bodies);
      return page.reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-disposition', 'attachment; filename="qyzmet-check.html"')
        .header('cache-control', 'public, max-age=3600')
        .send(await offlinePage(product.anchors, page.language, bodies));
    },
    { perMinute },
  );

  routes.get('/check/file', async (page) => goTo(page, '/check'));

  routes.post(
    '/check/file',
    async (page) => {
      const pdf = await postedPdf(page);
      if (!pdf.ok) {
        const message = translator(page.language)(`check.fault.${pdf.error}`);
        return showCheck(product, page, { errors: [{ field: 'document', message }] });
      }
      return showCheck(product, page, { verdict: await verdictOn(product, page, pdf.value) });
    },
    { perMinute },
  );

  routes.get(
    '/check/:sha256/document.pdf.cms',
    async (page) => {
      const { cmsSha256 } = await issuedByPdf(product, page);
      const cms = await fileOf(product, cmsSha256);
      return page.reply
        .header('content-type', 'application/pkcs7-signature')
        .header('content-disposition', 'attachment; filename="document.pdf.cms"')
        .send(cms);
    },
    { perMinute },
  );

  routes.get(
    '/check/:sha256/package.zip',
    async (page) => {
      const issued = await issuedByPdf(product, page);
      const packed = await packageIssued(product, issued);
      return page.reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${issued.number}.zip"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(packed));
    },
    { perMinute },
  );
}

type FileFault = 'no-file' | 'not-pdf' | 'package' | 'too-large';

/** The PDF that was posted, alone or in a result package. It is looked at and never kept. */
async function postedPdf(page: PageRequest): Promise<Result<Uint8Array, FileFault>> {
  const part = (page.request.body as Record<string, unknown> | undefined)?.document;
  const file = (Array.isArray(part) ? part[0] : part) as
    | { readonly type?: string; readonly filename?: string; toBuffer(): Promise<Buffer> }
    | undefined;
  if (file?.type !== 'file' || !file.filename) return failure('no-file');
  const bytes = await file.toBuffer();
  if (bytes.length > megabytes * 1024 * 1024) return failure('too-large');
  // A package may hold its PDF uncompressed, near the beginning: the archive is recognised first.
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  if (!isArchive && bytes.subarray(0, 1024).includes('%PDF-')) return success(bytes);
  const packed = readPackage(bytes);
  if (packed.ok) return success(packed.value.pdf);
  if (packed.error === 'not-a-package') return failure('not-pdf');
  return failure(packed.error === 'too-large' ? 'too-large' : 'package');
}

async function verdictOn(product: Product, page: PageRequest, pdf: Uint8Array): Promise<CheckVerdictModel> {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { issuedDocuments } = product.store;
  const same = await issuedDocuments.findByPdf(sha256);
  if (same) {
    const issued = await describeIssued(product, page, same, pdf);
    const anchors = product.demonstration !== undefined;
    return { kind: 'genuine-file', issued, sha256, anchors, offline: offersOffline(product) };
  }
  const codes = codesInside(pdf);
  for (const code of codes) {
    const original = await issuedDocuments.find(code);
    if (original) return { kind: 'changed', code, issued: await describeIssued(product, page, original) };
  }
  const [code] = codes;
  return code === undefined ? { kind: 'not-issued' } : { kind: 'forged', code };
}

/** Who knows the hash of the PDF has the PDF. @throws QyzmetError page-not-found */
async function issuedByPdf(product: Product, page: PageRequest): Promise<IssuedDocument> {
  const { sha256 = '' } = page.params;
  const issued = /^[0-9a-f]{64}$/.test(sha256)
    ? await product.store.issuedDocuments.findByPdf(sha256)
    : undefined;
  if (!issued) throw new QyzmetError('page-not-found', { path: '/check' });
  return issued;
}

async function showCheck(
  product: Product,
  page: PageRequest,
  shown: { readonly errors?: readonly FieldError[]; readonly verdict?: CheckVerdictModel },
  status?: number,
) {
  const { errors = [], verdict } = shown;
  return sendPage(
    page,
    checkPage({
      frame: await frameOf(product, page),
      code: page.query.code ?? '',
      errors,
      maxBytes: megabytes * 1_000_000,
      offline: offersOffline(product),
      ...(verdict ? { verdict } : {}),
    }),
    status ?? (errors.length > 0 ? 422 : 200),
  );
}
