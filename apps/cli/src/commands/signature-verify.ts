import { parseArgs } from 'node:util';
import { isLanguage, type Text } from '@qyzmet/kernel';
import {
  createVerifier,
  firstAvailable,
  isMessage,
  isPdf,
  keptOcspSource,
  largestPdfBytes,
  type RevocationSource,
  type VerifyResult,
} from '@qyzmet/signatures';
import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { readUpTo, readWhole } from '../read-files.ts';
import {
  exitCodes,
  notUnderstood,
  signersOf,
  unreadableFile,
  unusableList,
  verdictLines,
} from '../signature-words.ts';
import { authoritiesOf, momentOf, readAuthorities, readLists } from '../verification-settings.ts';

const options = {
  data: { type: 'string' },
  ca: { type: 'string', multiple: true, default: [] as string[] },
  'tsa-ca': { type: 'string', multiple: true, default: [] as string[] },
  crl: { type: 'string', multiple: true, default: [] as string[] },
  ocsp: { type: 'string' },
  at: { type: 'string' },
  iin: { type: 'string' },
  bin: { type: 'string' },
  purpose: { type: 'string', default: 'sign' },
  'no-revocation': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'kk' },
} as const;

const largestDocument = 512 * 1024 * 1024;
const largestOcspAnswer = 1024 * 1024;

type Given = Readonly<ReturnType<typeof readArguments>>;

/**
 * Verifies a signature file (CMS, XML, a SOAP message or a PDF) by exactly the authorities, lists and answers that are named; without `--ca`, by
 * the demonstration authority of this installation.
 */
export const signatureVerify: Command = {
  async run(args, room): Promise<Answer> {
    let given: Given;
    try {
      given = readArguments(args);
    } catch (error) {
      return refuseWith(notUnderstood(error), args.includes('--json'));
    }
    try {
      const { result, notes } = await verify(given, room);
      const { outcome, reasons } = result;
      const output = given.json
        ? jsonOf({ valid: outcome === 'valid', outcome, reasons, signers: signersOf(result) })
        : `${verdictLines(result, given.language).join('\n')}\n`;
      return { output, notes, code: exitCodes[outcome] };
    } catch (error) {
      return refuseWith(unreadableFile(error), given.json);
    }
  },
};

/** Where nothing can be said, JSON still holds every field that it promises. */
function refuseWith(note: Text, json: boolean): Answer {
  if (!json) return refuse(note);
  const output = jsonOf({ valid: false, outcome: 'unknown', reasons: [], signers: [] });
  return { output, notes: [note], code: 2 };
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [path, more] = positionals;
  const { purpose, lang: language } = values;
  if (!path || more !== undefined) throw new Error(args.join(' '));
  if (purpose !== 'sign' && purpose !== 'auth') throw new Error(`--purpose ${purpose}`);
  if (!isLanguage(language)) throw new Error(`--lang ${language}`);
  // An empty number would be compared with nothing.
  if (values.iin === '' || values.bin === '') throw new Error('--iin --bin');
  return { ...values, path, purpose, language, at: momentOf(values.at) } as const;
}

async function verify(
  given: Given,
  room: string,
): Promise<{ readonly result: VerifyResult; readonly notes: readonly Text[] }> {
  const { at, purpose, iin, bin } = given;
  const authorities = await authoritiesOf(given.ca, room);
  const lists = readLists(given.crl, false);
  const verifier = createVerifier({
    ...authorities,
    timeStamps:
      given.ca.length > 0 || given['tsa-ca'].length > 0 ? readAuthorities(given['tsa-ca']) : authorities,
    revocation: given['no-revocation'] ? 'not-checked' : revocationOf(lists.store, given.ocsp),
  });
  const signature = readSignature(given.path);
  const common = { at, purpose, expect: { ...(iin ? { iin } : {}), ...(bin ? { bin } : {}) } } as const;
  const content = given.data === undefined ? {} : { content: readWhole(given.data, largestDocument) };
  const notes = lists.unusable.map(unusableList);
  if (isPdf(signature)) return { result: await verifier.verifyPdf({ ...common, pdf: signature }), notes };
  if (!looksLikeXml(signature))
    return { result: await verifier.verifyCms({ ...common, ...content, cms: signature }), notes };
  const request = { ...common, xml: signature };
  const result = await (isMessage(signature) ? verifier.verifyMessage(request) : verifier.verifyXml(request));
  return { result, notes };
}

/** A file over the limit is not read into memory: nothing of it would be accepted. */
function readSignature(path: string): Uint8Array {
  return readUpTo(path, largestPdfBytes) ?? new Uint8Array();
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

function revocationOf(lists: RevocationSource, ocsp: string | undefined): RevocationSource {
  return ocsp === undefined
    ? lists
    : firstAvailable(keptOcspSource(readWhole(ocsp, largestOcspAnswer)), lists);
}
