import { failure, type Result, success } from '@qyzmet/kernel';

/** Crockford's alphabet: no I, L, O, U, so that nothing is mistaken on paper or over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 15;
const groupLength = 4;

export type CodeFault = 'wrong-character' | 'wrong-length' | 'mistyped';

/**
 * A code that finds one document on the check page: 75 random bits and a check character, `XXXX-XXXX-XXXX-XXXX`.
 * @param random gives that many unpredictable bytes, such as `randomBytes` of node:crypto
 */
export function newVerificationCode(random: (size: number) => Uint8Array): string {
  const symbols = [...random(dataLength)].map((byte) => byte & 31);
  return grouped([...symbols, checkSymbol(symbols)]);
}

/**
 * Reads a code as people type it: any case, spaces or dashes anywhere, O for 0, I or L for 1, and the Cyrillic
 * letters that look like Latin ones. Answers the code in its printed form.
 */
export function parseVerificationCode(typed: string): Result<string, CodeFault> {
  const symbols: number[] = [];
  for (const character of typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')) {
    const symbol = alphabet.indexOf(lookalikes[character] ?? character);
    if (symbol < 0) return failure('wrong-character');
    symbols.push(symbol);
  }
  if (symbols.length !== dataLength + 1) return failure('wrong-length');
  const [check] = symbols.slice(-1);
  return check === checkSymbol(symbols.slice(0, -1)) ? success(grouped(symbols)) : failure('mistyped');
}

/** Address of the check page of one document. `base` is the check page itself, with or without a closing slash. */
export function verificationUrl(base: string, code: string): string {
  return `${base.replace(/\/+$/, '')}/${code}`;
}

const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: '1',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
};

/** Σ αⁱ·dᵢ over GF(32), α = x, modulus x⁵+x²+1: catches every single wrong symbol and every exchange of two. */
function checkSymbol(symbols: readonly number[]): number {
  return symbols.reduce((check, symbol) => timesAlpha(check ^ symbol), 0);
}

function timesAlpha(symbol: number): number {
  const shifted = symbol << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}

function grouped(symbols: readonly number[]): string {
  const text = symbols.map((symbol) => alphabet[symbol]).join('');
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}
