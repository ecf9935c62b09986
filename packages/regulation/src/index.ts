export * from './flow.ts';
export { isMachine } from './is-machine.ts';
export * from './model/index.ts';
export * from './types.ts';
