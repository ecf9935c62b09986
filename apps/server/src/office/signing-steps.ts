import type { Step } from '@qyzmet/regulation';

/** The kinds of step in which an officer signs a paper: the result, or a covering letter. */
export const signingKinds: readonly string[] = [
  'sign-result',
  'sign-letter',
] satisfies readonly Step['kind'][];

export function signsPaper({ kind }: Pick<Step, 'kind'>): boolean {
  return signingKinds.includes(kind);
}
