export { type FieldsOf, isLayoutId, type LayoutId, layoutIds, layouts } from './layouts.ts';
export {
  checkFields,
  type FieldFault,
  type RenderedDocument,
  type RenderOptions,
  renderDocument,
  UnprintableFieldsError,
  warmUp,
} from './render-document.ts';
export {
  type PackageFault,
  packResult,
  type ResultPackage,
  readPackage,
} from './result-package/result-package.ts';
export { printable } from './typesetting/fonts.ts';
export { qrCodeSvg } from './typesetting/qr-code.ts';
export {
  type CodeFault,
  newVerificationCode,
  parseVerificationCode,
  verificationUrl,
} from './verification/verification-code.ts';
