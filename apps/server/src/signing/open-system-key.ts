import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isSealOf, readKeyFile, type SealRequest, signingKeyOf } from '@qyzmet/signatures';

/** Key of the information system of a body, from a key file and the file of its password. Throws an Error that says why not. */
export async function openSystemKey(files: {
  readonly key: string;
  readonly password: string;
  readonly bin: string;
}): Promise<SealRequest['seal']> {
  const [file, password] = await Promise.all([readFile(files.key), readFile(files.password, 'utf8')]);
  const content = await readKeyFile(file, password.trim());
  const [certificate] = content.certificates;
  if (!certificate || !isSealOf(certificate, files.bin))
    throw new Error(`the certificate of ${basename(files.key)} is not that of a system of this BIN`);
  return { key: signingKeyOf(content.privateKey), certificate };
}
