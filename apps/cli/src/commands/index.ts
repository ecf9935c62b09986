import type { Command } from '../command.ts';

interface KnownCommand {
  /** How it is called. */
  readonly usage: string;
  /** Reads the command from disk: only the one that is asked for. */
  load(): Promise<Command>;
}

/** Commands by their words. */
export const commands: Readonly<Record<string, KnownCommand>> = {
  'regulations list': {
    usage: 'regulations list [--json] [--lang kk|ru|en]',
    load: async () => (await import('./regulations-list.ts')).regulationsList,
  },
  'regulations show': {
    usage: 'regulations show <id> [--json] [--lang kk|ru|en]',
    load: async () => (await import('./regulations-show.ts')).regulationsShow,
  },
  'regulations lint': {
    usage: 'regulations lint [<id>] [--json|--sarif] [--lang kk|ru|en]',
    load: async () => (await import('./regulations-lint.ts')).regulationsLint,
  },
  'regulations bpmn': {
    usage: 'regulations bpmn <id> --channel <channel> [--lang kk|ru|en]',
    load: async () => (await import('./regulations-bpmn.ts')).regulationsBpmn,
  },
  'regulations diff': {
    usage: 'regulations diff <id> <id> [--json] [--lang kk|ru|en]',
    load: async () => (await import('./regulations-diff.ts')).regulationsDiff,
  },
  'regulations draft': {
    usage:
      'regulations draft <text file> --id <territory/service/date> [--regulation <n>] [--out <folder>] [--json]',
    load: async () => (await import('./regulations-draft.ts')).regulationsDraft,
  },
  'signature verify': {
    usage:
      'signature verify <file> [--data <file>] [--ca <file>]… [--tsa-ca <file>]… [--crl <file>]… [--ocsp <file>] [--at <ISO time>] [--iin <IIN>] [--bin <BIN>] [--purpose sign|auth] [--no-revocation] [--json] [--lang kk|ru|en]',
    load: async () => (await import('./signature-verify.ts')).signatureVerify,
  },
  'document verify': {
    usage:
      'document verify <package.zip | document.pdf> [--cms <file>] [--evidence <file>] [--bin <BIN>]… [--ca <file>]… [--tsa-ca <file>]… [--crl <file>]… [--at <ISO time>] [--json] [--lang kk|ru|en]',
    load: async () => (await import('./document-verify.ts')).documentVerify,
  },
  'queue verify': {
    usage:
      'queue verify <queue.json> [--before <queue.json>] [--ticket "<number> <code>"] [--json] [--lang kk|ru|en]',
    load: async () => (await import('./queue-verify.ts')).queueVerify,
  },
  due: {
    usage: 'due --from <ISO time> --in "3 working days" --body <id> [--json] [--lang kk|ru|en]',
    load: async () => (await import('./due.ts')).due,
  },
};
