import type { outside as kazakh } from '../kk/outside.ts';

export const outside = {
  'fault.403.title': 'You may not open this page',
  'fault.403.text':
    'This page belongs to another person or office. Your own applications are in your cabinet.',
  'fault.403.action': 'Go to the home page',
  'fault.404.title': 'There is no such page',
  'fault.404.text': 'The address may be mistyped or the page has moved. Find what you need by search.',
  'fault.404.action': 'Go to the home page',
  'fault.409.title': 'Something has changed meanwhile',
  'fault.409.text': 'This step is already done or the page is old. Nothing is lost: open the latest state.',
  'fault.409.action': 'Open the latest state',
  'fault.422.title': 'The data was not accepted',
  'fault.422.text':
    'The form came incomplete or is too old. Go back and send it again: what you typed is kept.',
  'fault.422.action': 'Try again',
  'fault.500.title': 'We made a mistake',
  'fault.500.text': 'It is not your fault. What was saved is in place. Try again in a minute.',
  'fault.500.action': 'Try again',
  'fault.session-expired.title': 'Log in again',
  'fault.session-expired.text':
    'The session was closed after a long pause. Nothing is lost: log in and go on.',
  'fault.session-expired.action': 'Log in',
  'fault.reference': 'Error number: {reference}',
  'keys.lead':
    'Download a key to try signing. The demonstration’s own authority issued these keys; they are good for nothing elsewhere.',
  'keys.valid': 'Valid',
  'keys.valid.text': 'With this key the application is accepted.',
  'keys.expired': 'Expired',
  'keys.expired.text': 'The certificate has expired: the signature is refused.',
  'keys.revoked': 'Revoked',
  'keys.revoked.text': 'The certificate is on the revocation list: the signature is refused.',
  'keys.other-person': 'Another person’s',
  'keys.other-person.text':
    'The IIN in the certificate is not the one in the application: the signature is refused.',
  'keys.password': 'Password of the key',
  'keys.download': 'Download the key',
  'mailbox.lead': 'In the demonstration no mail leaves: all of it stays here.',
  'mailbox.none': 'No mail',
  'mailbox.none-text': 'When a result is sent by e-mail, the letter appears here.',
  'mailbox.from': 'From',
  'mailbox.to': 'To',
  'mailbox.at': 'At',
} satisfies Record<keyof typeof kazakh, string>;
