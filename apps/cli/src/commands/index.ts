import type { Command } from '../command.ts';

/** Commands by their words; each is read from disk only when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'regulations list': async () => (await import('./regulations-list.ts')).regulationsList,
  'regulations show': async () => (await import('./regulations-show.ts')).regulationsShow,
  'regulations lint': async () => (await import('./regulations-lint.ts')).regulationsLint,
  'regulations bpmn': async () => (await import('./regulations-bpmn.ts')).regulationsBpmn,
  due: async () => (await import('./due.ts')).due,
};
