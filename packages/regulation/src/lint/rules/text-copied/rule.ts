import type { Rule } from '../../finding.ts';
import { alienBenefits } from './alien-benefits.ts';
import { alienBodies } from './alien-bodies.ts';
import { alienCompletions } from './alien-completions.ts';
import { alienPersons } from './alien-persons.ts';
import { alienResults } from './alien-results.ts';
import { alienSigners } from './alien-signers.ts';
import { alienStatuses } from './alien-statuses.ts';
import { repeatedActions, repeatedItems } from './repeated-actions.ts';

export const textCopied: Rule = {
  id: 'text-copied',
  level: 'warning',
  title: {
    kk: 'Сөздер басқа қызметтен, арнадан немесе жолдан көшірілген.',
    ru: 'Слова перенесены из другой услуги, канала или строки.',
    en: 'The words are copied from another service, channel or line.',
  },
  find: (edition) => [
    ...alienResults(edition),
    ...alienStatuses(edition),
    ...alienCompletions(edition),
    ...alienSigners(edition),
    ...alienPersons(edition),
    ...alienBodies(edition),
    ...alienBenefits(edition),
    ...repeatedActions(edition),
    ...repeatedItems(edition),
  ],
};
