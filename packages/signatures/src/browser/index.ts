export {
  type NcaLayerAnswer,
  type NcaLayerSignRequest,
  ncaLayerAddress,
  ncaLayerSignRequest,
} from '../nca-layer/protocol.ts';
export { KeyFileError, type KeyFileFault, keyFileSentences } from '../pkcs12/key-file-error.ts';
export { type BrowserKey, openKeyFile } from './open-key-file.ts';
export { signDetached } from './sign-detached.ts';
export { type SignerOfCms, signerOfCms } from './signer-of-cms.ts';
