/** What a service behind the gateway says: the data of its answer, or a fault with its code and words. */
export type ShepReply =
  | { readonly kind: 'answered'; readonly data: string }
  | { readonly kind: 'fault'; readonly code: string; readonly message: string };
