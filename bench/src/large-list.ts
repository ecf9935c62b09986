import { randomBytes } from 'node:crypto';

function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  return wrap(tag, Buffer.concat(parts));
}

function wrap(tag: number, body: Buffer): Buffer {
  const octets: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  const length = body.length < 0x80 ? [body.length] : [0x80 | octets.length, ...octets];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const hex = (text: string) => Buffer.from(text, 'hex');
const sha256WithRsa = hex('300d06092a864886f70d01010b0500');
const reason = hex('300c300a0603551d1504030a0101');
const utcTime = (text: string) => tlv(0x17, Buffer.from(text));

/** A revocation list of the national shape: twenty octets of serial, a date and a reason in every entry. */
export function largeList(entries: number): Buffer {
  const since = utcTime('250301120000Z');
  const revoked = Array.from({ length: entries }, () => {
    const serial = randomBytes(20);
    serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
    return tlv(0x30, tlv(0x02, serial), since, reason);
  });
  const name = tlv(0x30, tlv(0x31, tlv(0x30, hex('0603550403'), tlv(0x0c, Buffer.from('BENCH')))));
  const number = tlv(0x30, tlv(0x30, hex('0603551d14'), tlv(0x04, hex('020105'))));
  const tbs = tlv(
    0x30,
    hex('020101'),
    sha256WithRsa,
    name,
    utcTime('260301120000Z'),
    utcTime('260302150000Z'),
    wrap(0x30, Buffer.concat(revoked)),
    tlv(0xa0, number),
  );
  return tlv(0x30, tbs, sha256WithRsa, tlv(0x03, Buffer.alloc(257)));
}
