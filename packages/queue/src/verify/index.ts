export * from './age.ts';
export * from './hash.ts';
export * from './movement.ts';
export * from './order.ts';
export * from './queue-state.ts';
export * from './verify-publication.ts';
