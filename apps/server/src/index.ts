export { demonstrationPassword } from './demonstration/demonstration.ts';
export { LawFault } from './law/law-fault.ts';
export type { Product } from './product.ts';
export { readSettings, type Settings, SettingsFault } from './settings.ts';
export { type RunningProduct, startProduct } from './start-product.ts';
