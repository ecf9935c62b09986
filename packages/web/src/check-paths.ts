/** Every address of the public check, without the language prefix. */
export const checkPaths = {
  check: () => '/check',
  file: () => '/check/file',
  /** The page that verifies a package without any server, as a file to keep. */
  offline: () => '/check/offline.html',
  /** Files are named by the hash of the PDF: who has the PDF has the address. */
  cms: (pdfSha256: string) => `/check/${pdfSha256}/document.pdf.cms`,
  package: (pdfSha256: string) => `/check/${pdfSha256}/package.zip`,
} as const;

/** The certificates of the demonstration authority, without a language. */
export const authorityPaths = {
  anchors: () => '/ca/anchors.pem',
} as const;
