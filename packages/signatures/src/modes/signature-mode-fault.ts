/** The mode of signatures cannot be trusted as it is configured: the start must stop with this sentence. */
export class SignatureModeFault extends Error {
  override name = 'SignatureModeFault';
}
