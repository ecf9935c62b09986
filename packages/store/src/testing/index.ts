export { openTestDatabase } from './open-test-database.ts';
export { administer, withDatabase } from './test-server.ts';
