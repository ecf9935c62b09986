/** What makes an element a signed message, and a signed message a Body that may be read. The keys are its owner's affair. */
export interface MessageSecurity {
  /** A whole SOAP message with this element in its Body, signed by the key of this side. */
  seal(content: string): Promise<Uint8Array>;
  /** The Body in the octets that the other side has signed; undefined for a message that is not to be trusted. */
  open(message: Uint8Array): Promise<Uint8Array | undefined>;
}
