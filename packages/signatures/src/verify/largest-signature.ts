/** A larger signature is not read at all. */
export const largestSignatureBytes = 20 * 1024 * 1024;
/** A PDF with its signature inside. */
export const largestPdfBytes = 64 * 1024 * 1024;
