import type { ValueSource } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import type { Actor, Channel } from '@qyzmet/regulation';
import { actorWords } from '@qyzmet/regulation/bpmn';

export const channelTitles: Readonly<Record<Channel, Text>> = {
  portal: {
    kk: '«Электрондық үкімет» порталы',
    ru: 'Портал «электронного правительства»',
    en: 'e-Government portal',
  },
  psc: {
    kk: 'Халыққа қызмет көрсету орталығы',
    ru: 'Центр обслуживания населения',
    en: 'Public service centre',
  },
  office: { kk: 'Уәкілетті органның өзі', ru: 'Сам уполномоченный орган', en: 'The providing body itself' },
  'rural-akim': { kk: 'Ауылдық округ әкімі', ru: 'Аким сельского округа', en: 'Rural akim' },
};

/** "Жауапты орындаушы". */
export function actorTitle(actor: Actor): Text {
  return actorWords[actor];
}

/** Where a prefilled value came from. */
export const sourceNames: Readonly<Record<ValueSource, Text>> = {
  applicant: { kk: 'өтініш беруші', ru: 'заявитель', en: 'the applicant' },
  officer: { kk: 'ЖАО қызметкері', ru: 'сотрудник МИО', en: 'the officer' },
  operator: { kk: 'ХҚКО операторы', ru: 'оператор ЦОН', en: 'the operator' },
  originals: {
    kk: 'құжаттың түпнұсқасынан қолмен енгізілген',
    ru: 'внесено вручную с подлинника',
    en: 'entered by hand from the original',
  },
  'registry-individuals': {
    kk: '«Жеке тұлғалар» мемлекеттік дерекқоры',
    ru: 'Государственная база данных «Физические лица»',
    en: 'State database of individuals',
  },
  'registry-employment': {
    kk: 'жұмыссыздар есебі',
    ru: 'учёт безработных',
    en: 'the register of the unemployed',
  },
  'registry-civil': {
    kk: 'азаматтық хал актілері тіркелімі',
    ru: 'реестр актов гражданского состояния',
    en: 'the civil register',
  },
  account: { kk: 'порталдағы жеке кабинет', ru: 'личный кабинет на портале', en: 'the portal account' },
  directory: { kk: 'органдар анықтамалығы', ru: 'справочник органов', en: 'the directory of bodies' },
};

export const yesNo: Readonly<Record<'yes' | 'no', Text>> = {
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },
};
