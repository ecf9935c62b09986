/** What is wrong, or not, with a key of the demonstration. */
export const demonstrationKeyKinds = [
  'valid',
  'expired',
  'revoked',
  'for-entering',
  'other-authority',
  'other-person',
  'other-body',
  'without-role',
] as const;
export type DemonstrationKeyKind = (typeof demonstrationKeyKinds)[number];
