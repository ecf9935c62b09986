import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope, sealEnvelope } from './envelope.ts';
import { inventedEnvelope } from './testing/recording-receiver.ts';

describe('an envelope', () => {
  it('is read as it was sealed, whatever the payload and the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const sealed = inventedEnvelope({ payload: payload as never });
        const arrived = JSON.parse(JSON.stringify(sealed));
        const shuffled = Object.fromEntries(Object.entries(arrived).reverse());
        expect(readEnvelope(shuffled)).toEqual({ ok: true, value: arrived });
      }),
    );
  });

  it('is refused when its payload was changed on the way', () => {
    const sealed = inventedEnvelope();
    expect(readEnvelope({ ...sealed, payload: { form: { purpose: 'Басқа' }, attachments: [] } })).toEqual({
      ok: false,
      error: 'payload-changed',
    });
  });

  it('is sealed anew when its payload changes on purpose', () => {
    const first = inventedEnvelope();
    expect(sealEnvelope({ ...first, payload: null }).payloadHash).not.toBe(first.payloadHash);
  });

  const { id: _id, ...withoutId } = inventedEnvelope();
  it.each([
    ['nothing', undefined],
    ['text', 'request'],
    ['no id', withoutId],
    ['an empty addressee', { ...inventedEnvelope(), to: '' }],
    ['an unknown name', { ...inventedEnvelope(), name: 'gossip' }],
    ['a broken moment', { ...inventedEnvelope(), sentAt: 'yesterday' }],
    ['a negative sequence', { ...inventedEnvelope(), sequence: -1 }],
    ['a stowaway', { ...inventedEnvelope(), priority: 'high' }],
    ['a hash of another kind', { ...inventedEnvelope(), payloadHash: 'abc' }],
  ])('is unreadable with %s', (_name, value) => {
    expect(readEnvelope(value)).toEqual({ ok: false, error: 'unreadable' });
  });
});
