import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLanguage, systemClock } from '@qyzmet/kernel';
import {
  createCrlStore,
  createVerifier,
  firstAvailable,
  keptOcspSource,
  largestSignatureBytes,
  type RevocationSource,
  splitAuthorities,
} from '@qyzmet/signatures';
import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { exitCodes, notUnderstood, signersOf, unreadableFile, verdictLines } from '../signature-words.ts';

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

/** Verifies a signature file (CMS or XML) against exactly the authorities, lists and answers that are named. */
export const signatureVerify: Command = {
  async run(args): Promise<Answer> {
    let given: ReturnType<typeof readArguments>;
    try {
      given = readArguments(args);
    } catch (error) {
      return refuse(notUnderstood(error));
    }
    const { values, positionals } = given;
    const language = isLanguage(values.lang) ? values.lang : 'kk';
    const at = values.at === undefined ? systemClock.now() : new Date(values.at);
    const { purpose } = values;
    const [path, more] = positionals;
    if (
      !path ||
      more !== undefined ||
      Number.isNaN(at.getTime()) ||
      (purpose !== 'sign' && purpose !== 'auth')
    )
      return refuse(notUnderstood(args.join(' ')));
    try {
      const verifier = createVerifier({
        ...splitAuthorities(values.ca.map(read)),
        timeStamps: splitAuthorities(values['tsa-ca'].map(read)),
        revocation: values['no-revocation'] ? 'not-checked' : revocationOf(values.crl, values.ocsp),
      });
      const signature = readSignature(path);
      const common = {
        at,
        purpose,
        expect: { ...(values.iin ? { iin: values.iin } : {}), ...(values.bin ? { bin: values.bin } : {}) },
      } as const;
      const result = looksLikeXml(signature)
        ? await verifier.verifyXml({ ...common, xml: signature })
        : await verifier.verifyCms({
            ...common,
            cms: signature,
            ...(values.data === undefined ? {} : { content: read(values.data) }),
          });
      const { outcome, reasons } = result;
      const output = values.json
        ? jsonOf({ valid: outcome === 'valid', outcome, reasons, signers: signersOf(result) })
        : `${verdictLines(result, language).join('\n')}\n`;
      return { output, code: exitCodes[outcome] };
    } catch (error) {
      const notes = [unreadableFile(error)];
      if (!values.json) return refuse(...notes);
      return {
        output: jsonOf({ valid: false, outcome: 'unknown', reasons: [], signers: [] }),
        notes,
        code: 2,
      };
    }
  },
};

function readArguments(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options });
}

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** A file over the limit is not read into memory: its first bytes are enough to be refused. */
function readSignature(path: string): Uint8Array {
  return statSync(path).size > largestSignatureBytes ? new Uint8Array() : read(path);
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(String.fromCharCode(...bytes.subarray(0, 64)));
}

function revocationOf(lists: readonly string[], ocsp: string | undefined): RevocationSource {
  const store = createCrlStore(lists.map(read));
  return ocsp === undefined ? store : firstAvailable(keptOcspSource(read(ocsp)), store);
}
