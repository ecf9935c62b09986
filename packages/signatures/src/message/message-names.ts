const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';

/** Namespaces and names of SOAP and of WS-Security 1.0 with its X.509 token profile. */
export const soapNamespaces: readonly string[] = [
  'http://schemas.xmlsoap.org/soap/envelope/',
  'http://www.w3.org/2003/05/soap-envelope',
];
export const securityNamespace = `${wss}wssecurity-secext-1.0.xsd`;
export const utilityNamespace = `${wss}wssecurity-utility-1.0.xsd`;
export const base64Encoding = `${wss}soap-message-security-1.0#Base64Binary`;
const tokenProfile = `${wss}x509-token-profile-1.0#`;
export const certificateTokens: readonly string[] = [`${tokenProfile}X509v3`, `${tokenProfile}X509`];
