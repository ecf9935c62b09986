/** The law does not load: start-up stops and prints every fault with file, line and clause. */
export class LawFault extends Error {}
