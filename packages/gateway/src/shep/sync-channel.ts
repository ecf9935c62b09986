import { childOf, escapeXml, readTree, type XmlNode } from './xml-tree.ts';

/** Names of the synchronous channel of SHEP, version 10, as its public clients write them. */
export const syncTypes = 'http://bip.bee.kz/SyncChannel/v10/Types';
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';
/** Status of an answer that is one; any other is a fault told in the place of an answer. */
export const successCode = 'SCSS001';
const schema = 'http://www.w3.org/2001/XMLSchema';
const instance = 'http://www.w3.org/2001/XMLSchema-instance';

/** `SendMessage`: one question to a service behind the gateway. */
export interface SyncRequest {
  readonly messageId: string;
  /** What belongs together, where the sender says so. */
  readonly correlationId?: string;
  /** Code of the service in the register of the gateway. */
  readonly serviceId: string;
  /** ISO 8601. */
  readonly messageDate: string;
  readonly sender: { readonly senderId: string; readonly password: string };
  /** Text of the data element: what it means is between the two sides. */
  readonly data: string;
}

/** `SendMessageResponse`. */
export interface SyncResponse {
  readonly messageId: string;
  /** The message that is answered. */
  readonly correlationId: string;
  readonly responseDate: string;
  readonly status: { readonly code: string; readonly message: string };
  readonly data: string;
}

/** `SendMessageFault`. */
export interface SyncFault {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly errorDate: string;
}

export type SyncAnswer =
  | { readonly kind: 'response'; readonly response: SyncResponse }
  | { readonly kind: 'fault'; readonly fault: SyncFault };

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

function dataElement(text: string): string {
  return `<data xmlns:xs="${schema}" xmlns:xsi="${instance}" xsi:type="xs:string">${escapeXml(text)}</data>`;
}

/** The element of the Body. */
export function writeSyncRequest(request: SyncRequest): string {
  const { correlationId, data, messageDate, messageId, sender, serviceId } = request;
  const info = [
    element('messageId', messageId),
    element('correlationId', correlationId),
    element('serviceId', serviceId),
    element('messageDate', messageDate),
    `<sender>${element('senderId', sender.senderId)}${element('password', sender.password)}</sender>`,
  ].join('');
  return `<sync:SendMessage xmlns:sync="${syncTypes}"><request><requestInfo>${info}</requestInfo><requestData>${dataElement(data)}</requestData></request></sync:SendMessage>`;
}

export function writeSyncResponse(response: SyncResponse): string {
  const { correlationId, data, messageId, responseDate, status } = response;
  const info = [
    element('messageId', messageId),
    element('correlationId', correlationId),
    element('responseDate', responseDate),
    `<status>${element('code', status.code)}${element('message', status.message)}</status>`,
  ].join('');
  return `<sync:SendMessageResponse xmlns:sync="${syncTypes}"><response><responseInfo>${info}</responseInfo><responseData>${dataElement(data)}</responseData></response></sync:SendMessageResponse>`;
}

export function writeSyncFault({ errorCode, errorDate, errorMessage }: SyncFault): string {
  const detail = [
    element('errorCode', errorCode),
    element('errorMessage', errorMessage),
    element('errorDate', errorDate),
  ].join('');
  return `<soap:Fault xmlns:soap="${soapNamespace}"><faultcode>soap:Server</faultcode><faultstring>${escapeXml(errorMessage)}</faultstring><detail><sync:SendMessageFault1_SendMessageFault xmlns:sync="${syncTypes}">${detail}</sync:SendMessageFault1_SendMessageFault></detail></soap:Fault>`;
}

/** Reads the Body of a message. Undefined for anything but one whole `SendMessage`. */
export function readSyncRequest(body: Uint8Array): SyncRequest | undefined {
  const request = childOf(contentOf(body, syncTypes, 'SendMessage'), 'request');
  const info = childOf(request, 'requestInfo');
  const sender = childOf(info, 'sender');
  const [messageId, correlationId, serviceId, messageDate] = textsOf(info, [
    'messageId',
    'correlationId',
    'serviceId',
    'messageDate',
  ]);
  const [senderId, password] = textsOf(sender, ['senderId', 'password']);
  const data = childOf(childOf(request, 'requestData'), 'data');
  if (!messageId || !serviceId || !messageDate || !senderId || !isText(data)) return undefined;
  return {
    messageId,
    ...(correlationId ? { correlationId } : {}),
    serviceId,
    messageDate,
    sender: { senderId, password: password ?? '' },
    data: data.text,
  };
}

/** Reads the Body of an answer. Undefined for anything but one whole `SendMessageResponse` or a fault. */
export function readSyncAnswer(body: Uint8Array): SyncAnswer | undefined {
  const fault = contentOf(body, soapNamespace, 'Fault');
  if (fault) return { kind: 'fault', fault: faultOf(fault) };
  const response = childOf(contentOf(body, syncTypes, 'SendMessageResponse'), 'response');
  const info = childOf(response, 'responseInfo');
  const [messageId, correlationId, responseDate] = textsOf(info, [
    'messageId',
    'correlationId',
    'responseDate',
  ]);
  const [code, message] = textsOf(childOf(info, 'status'), ['code', 'message']);
  const data = childOf(childOf(response, 'responseData'), 'data');
  if (!messageId || !responseDate || !code || !isText(data)) return undefined;
  return {
    kind: 'response',
    response: {
      messageId,
      correlationId: correlationId ?? '',
      responseDate,
      status: { code, message: message ?? '' },
      data: data.text,
    },
  };
}

function faultOf(fault: XmlNode): SyncFault {
  const detail = childOf(fault, 'detail')?.children[0];
  const [errorCode, errorMessage, errorDate] = textsOf(detail, ['errorCode', 'errorMessage', 'errorDate']);
  const [faultCode, faultString] = textsOf(fault, ['faultcode', 'faultstring']);
  return {
    errorCode: errorCode || faultCode || '',
    errorMessage: errorMessage || faultString || '',
    errorDate: errorDate ?? '',
  };
}

/** The only element of the Body, when it bears this name. */
function contentOf(body: Uint8Array, namespace: string, local: string): XmlNode | undefined {
  const content = readTree(body)?.children;
  const [only] = content ?? [];
  return content?.length === 1 && only?.namespace === namespace && only.local === local ? only : undefined;
}

function textsOf(node: XmlNode | undefined, names: readonly string[]): readonly (string | undefined)[] {
  return names.map((name) => childOf(node, name)?.text.trim());
}

function isText(node: XmlNode | undefined): node is XmlNode {
  return node !== undefined && node.children.length === 0;
}
