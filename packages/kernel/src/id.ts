import { randomBytes } from 'node:crypto';

/** UUID version 7 (RFC 9562): sorts by time, so that rows of one day lie together on disk. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  const time = now.getTime();
  bytes.writeUIntBE(time, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
