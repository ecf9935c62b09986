import type { frame as kazakh } from '../kk/frame.ts';

export const frame = {
  'frame.skip': 'Skip to the content',
  'frame.languages': 'Language',
  'frame.unread': 'new',
  'frame.sign-out': 'Sign out',
  'frame.log-in': 'Log in',
  'frame.sections': 'Sections',
  'frame.footer': 'Footer links',
  'frame.services': 'Services',
  'frame.check': 'Check a document',
  'frame.keys': 'Demonstration keys',
  'frame.mailbox': 'Demonstration mailbox',
  'frame.about':
    'Qyzmet runs a state service the way the law is written: beside every step stands the paragraph that orders it.',
  'frame.demonstration': 'Demonstration: the people are invented, applications have no legal force.',
  'frame.demonstration-label': 'Demonstration notice',
  'frame.demonstration-long':
    'This is a demonstration. It is not the egov.kz portal and does not belong to a state body.',
  'language.kk': 'Қазақша',
  'language.ru': 'Русский',
  'language.en': 'English',
  'action.back': 'Back',
  'action.cancel': 'Cancel',
  'action.change': 'Change',
  'action.continue': 'Continue',
  'action.save': 'Save',
  'action.search': 'Search',
  'error.prefix': 'Error',
  'error.summary': 'Please correct the following',
  'live.changed': 'The state of the application has changed.',
  'live.refresh': 'Show the new state',
} satisfies Record<keyof typeof kazakh, string>;
