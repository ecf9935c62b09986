/** A larger signature is not read at all. */
export const largestSignatureBytes = 20 * 1024 * 1024;
