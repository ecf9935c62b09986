export * from './flow.ts';
export * from './types.ts';
