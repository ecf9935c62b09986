import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSyncAnswer,
  readSyncRequest,
  type SyncRequest,
  soapNamespace,
  syncTypes,
  writeSyncFault,
  writeSyncRequest,
  writeSyncResponse,
} from './sync-channel.ts';

const request: SyncRequest = {
  messageId: 'm-1',
  correlationId: 'case-1',
  serviceId: 'GBDFL',
  messageDate: '2026-11-27T05:00:00.000Z',
  sender: { senderId: 'qyzmet', password: '<&"' },
  data: '{"iin":"880614399019"}',
};
const body = (content: string) =>
  Buffer.from(`<soap:Body xmlns:soap="${soapNamespace}">${content}</soap:Body>`);

describe('a SendMessage', () => {
  it('comes back as it was written, whatever its data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (data) => {
        // XML has no way to carry these.
        fc.pre(!/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(data));
        const sent = { ...request, data };
        expect(readSyncRequest(body(writeSyncRequest(sent)))).toEqual(sent);
      }),
    );
  });

  it('is read as other clients write it: with prefixes, CDATA and more elements', () => {
    const foreign = `<ns3:SendMessage xmlns:ns2="http://bip.bee.kz/SyncChannel/v10/Interfaces" xmlns:ns3="${syncTypes}">
      <request><requestInfo>
        <messageId>92000</messageId><serviceId>ISNA</serviceId>
        <messageDate>2009-11-06T22:58:33.058Z</messageDate><routeId>R</routeId>
        <sender><senderId>GBDFL</senderId><password>Qwerty</password></sender>
        <properties><key>a</key><value>b</value></properties>
      </requestInfo><requestData><data><![CDATA[{"a": 1}]]></data></requestData></request></ns3:SendMessage>`;
    expect(readSyncRequest(body(foreign))).toEqual({
      messageId: '92000',
      serviceId: 'ISNA',
      messageDate: '2009-11-06T22:58:33.058Z',
      sender: { senderId: 'GBDFL', password: 'Qwerty' },
      data: '{"a": 1}',
    });
  });

  const whole = writeSyncRequest(request);
  it.each([
    ['of another namespace', whole.replace(syncTypes, 'http://bip.bee.kz/AsyncChannel/v10/Types')],
    ['without a number', whole.replace('<messageId>m-1</messageId>', '')],
    ['with two numbers', whole.replace('<messageId>', '<messageId>m-0</messageId><messageId>')],
    ['without data', whole.replace(/<data.*<\/data>/, '')],
    ['with elements in its data', whole.replace(/(<data[^>]*>).*<\/data>/, '$1<a/></data>')],
    ['beside another one', whole + whole],
    ['cut off', whole.slice(0, -10)],
    ['nested beyond any message', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`],
    ['with an unknown entity', whole.replace('case-1', '&xxe;')],
  ])('%s is none', (_name, content) => {
    expect(readSyncRequest(body(content))).toBeUndefined();
  });

  it('with a DOCTYPE is none', () => {
    const hostile = `<!DOCTYPE a [<!ENTITY b "c">]>${body(whole)}`;
    expect(readSyncRequest(Buffer.from(hostile))).toBeUndefined();
  });
});

describe('an answer', () => {
  it('comes back as it was written', () => {
    const response = {
      messageId: 'a-1',
      correlationId: 'm-1',
      responseDate: '2026-11-27T05:00:01.000Z',
      status: { code: 'SCSS001', message: 'Хабарлама сәтті өңделді' },
      data: '{"b": "<қ>"}',
    };
    expect(readSyncAnswer(body(writeSyncResponse(response)))).toEqual({ kind: 'response', response });
  });

  it('may be a fault, with the words of SHEP or with those of SOAP alone', () => {
    const fault = { errorCode: 'SCSE001', errorMessage: 'Қате <1>', errorDate: '2026-11-27T05:00:01.000Z' };
    expect(readSyncAnswer(body(writeSyncFault(fault)))).toEqual({ kind: 'fault', fault });
    const bare = `<soap:Fault xmlns:soap="${soapNamespace}"><faultcode>soap:Server</faultcode><faultstring>no</faultstring></soap:Fault>`;
    expect(readSyncAnswer(body(bare))).toMatchObject({
      kind: 'fault',
      fault: { errorCode: 'soap:Server', errorMessage: 'no' },
    });
  });

  it('is nothing else', () => {
    for (const content of ['', '<a/>', writeSyncRequest(request)])
      expect(readSyncAnswer(body(content))).toBeUndefined();
  });
});
