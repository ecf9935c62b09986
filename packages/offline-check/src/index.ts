export { type IssuingBody, offlinePage } from './offline-page.ts';
