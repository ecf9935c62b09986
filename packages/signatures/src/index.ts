export { type SignCmsRequest, signCms } from './cms/sign-cms.ts';
export { sha256Hex } from './crypto/check-signature.ts';
export { type SigningKey, signingKeyOf } from './crypto/signing-key.ts';
export { readDemonstrationAuthorities } from './demonstration/authority-folder.ts';
export type { DemoOwner } from './demonstration/demo-owner.ts';
export {
  type DemonstrationAuthority,
  openDemonstrationAuthority,
} from './demonstration/demonstration-authority.ts';
export { revocationListBlocks } from './der/pem.ts';
export {
  type MobileFault,
  type MobileTransport,
  type ReadCode,
  readMobileCode,
  signMobileDocuments,
} from './egov-mobile/act-as-egov-mobile.ts';
export {
  type MobileSignDocuments,
  type MobileSignOffer,
  mobileLaunchAddress,
  mobileMime,
  mobileSignPrefix,
  signedDocuments,
} from './egov-mobile/protocol.ts';
export { isMessage } from './message/read-message.ts';
export { type SignMessageRequest, signMessage } from './message/sign-message.ts';
export {
  type AuthorityModeSettings,
  type DemonstrationModeSettings,
  type NcanodeModeSettings,
  readModeSettings,
  type SignatureModeSettings,
  type UnknownPolicy,
} from './modes/mode-settings.ts';
export { openSignatureMode, type SignatureMode } from './modes/open-signature-mode.ts';
export { SignatureModeFault } from './modes/signature-mode-fault.ts';
export {
  answerAsNcaLayer,
  type NcaLayerChoice,
  ncaLayerGreeting,
} from './nca-layer/answer-as-nca-layer.ts';
export {
  type NcaLayerAnswer,
  type NcaLayerSignRequest,
  ncaLayerAddress,
  ncaLayerSignRequest,
} from './nca-layer/protocol.ts';
export { isPdf } from './pdf/read-pdf-signatures.ts';
export { KeyFileError, type KeyFileFault, keyFileSentences } from './pkcs12/key-file-error.ts';
export { type KeyFileContent, readKeyFile } from './pkcs12/read-key-file.ts';
export { writeKeyFile } from './pkcs12/write-key-file.ts';
export { reasonSentences } from './reason-sentences.ts';
export { type Crl, readCrl } from './revocation/crl.ts';
export { type CrlStore, createCrlStore } from './revocation/crl-store.ts';
export { httpOcspTransport } from './revocation/http-ocsp-transport.ts';
export { keptOcspSource, type OcspTransport, ocspSource } from './revocation/ocsp-source.ts';
export { firstAvailable, type RevocationSource, type RevocationVerdict } from './revocation/source.ts';
export { isSealOf, type SealRequest, sealResult } from './seal/seal-result.ts';
export { addTimeStamps, type TimeStamper } from './timestamp/add-time-stamps.ts';
export * from './types.ts';
export { createVerifier, splitAuthorities, type VerifierSettings } from './verify/create-verifier.ts';
export { largestPdfBytes, largestSignatureBytes } from './verify/largest-signature.ts';
export { demandBodies, type IssuingBodies } from './verify/verdict.ts';
export { joinVerdicts, type ResultVerdict, verifyKeptResult } from './verify/verify-kept-result.ts';
export { type Certificate, readCertificate } from './x509/certificate.ts';
export { type CertificateOwner, ownerOf, type Role, roleOids } from './x509/person.ts';
