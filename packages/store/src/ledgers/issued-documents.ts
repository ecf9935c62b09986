import type { Text } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

/** A result that was given out, as the public check finds it. Hashes name files of the store. */
export interface IssuedDocument {
  /** Verification code printed on the document. */
  readonly code: string;
  readonly system: System;
  readonly caseId: string;
  readonly service: string;
  readonly outcome: 'approved' | 'refused';
  /** Id of the refusal ground; the database refuses a refusal without one. */
  readonly ground: string | null;
  readonly number: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly title: Text;
  readonly signer: Readonly<Record<string, string>>;
  readonly pdfSha256: string;
  readonly cmsSha256: string;
  readonly evidenceSha256: string;
  /** Detached CMS of the body's seal, and the evidence of its check; both or neither. */
  readonly sealSha256: string | null;
  readonly sealEvidenceSha256: string | null;
  readonly issuedAt: string;
}

export interface IssuedDocuments {
  /** A second one with the same code changes nothing: deliveries may repeat. */
  record(document: IssuedDocument): Promise<void>;
  find(code: string): Promise<IssuedDocument | undefined>;
  findByPdf(sha256: string): Promise<IssuedDocument | undefined>;
  ofCase(system: System, caseId: string): Promise<readonly IssuedDocument[]>;
}

const columns = `code, system, case_id as "caseId", service, outcome, ground, number, date, title, signer,
  pdf_sha256 as "pdfSha256", cms_sha256 as "cmsSha256", evidence_sha256 as "evidenceSha256",
  seal_sha256 as "sealSha256", seal_evidence_sha256 as "sealEvidenceSha256", issued_at as "issuedAt"`;

const record = {
  name: 'issued-record',
  text: `insert into issued_document (code, system, case_id, service, outcome, ground, number, date, title, signer,
      pdf_sha256, cms_sha256, evidence_sha256, seal_sha256, seal_evidence_sha256, issued_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    on conflict do nothing`,
};

const find = { name: 'issued-find', text: `select ${columns} from issued_document where code = $1` };
const findByPdf = {
  name: 'issued-find-by-pdf',
  text: `select ${columns} from issued_document where pdf_sha256 = $1 order by issued_at limit 1`,
};
const ofCase = {
  name: 'issued-of-case',
  text: `select ${columns} from issued_document where system = $1 and case_id = $2 order by issued_at`,
};

export function createIssuedDocuments(database: Database): IssuedDocuments {
  return {
    async record(document) {
      await database.run(record, [
        document.code,
        document.system,
        document.caseId,
        document.service,
        document.outcome,
        document.ground,
        document.number,
        document.date,
        document.title,
        document.signer,
        document.pdfSha256,
        document.cmsSha256,
        document.evidenceSha256,
        document.sealSha256,
        document.sealEvidenceSha256,
        document.issuedAt,
      ]);
    },
    async find(code) {
      return (await database.run<IssuedDocument>(find, [code]))[0];
    },
    async findByPdf(sha256) {
      return (await database.run<IssuedDocument>(findByPdf, [sha256]))[0];
    },
    ofCase: (system, caseId) => database.run<IssuedDocument>(ofCase, [system, caseId]),
  };
}
