import type { Rule } from '../../finding.ts';
import { oddDoers } from './odd-doers.ts';
import { onlyOneAccount } from './only-one-account.ts';
import { untoldSystems } from './untold-systems.ts';

export const foreignSystem: Rule = {
  id: 'foreign-system',
  level: 'warning',
  title: {
    kk: 'Осы арнада жоқ жүйе аталған.',
    ru: 'Названа система, которой в этом канале нет.',
    en: 'A system is named that the channel does not have.',
  },
  find: (edition) => [...onlyOneAccount(edition), ...untoldSystems(edition), ...oddDoers(edition)],
};
