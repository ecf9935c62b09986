export * from './flow.ts';
export * from './model/index.ts';
export * from './types.ts';
