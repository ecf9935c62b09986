export const example = {
  number: '0000000417',
  body: {
    kk: '«Қызылорда қаласының білім бөлімі» мемлекеттік мекемесі',
    ru: 'ГУ «Отдел образования города Кызылорды»',
  },
  bodyPhone: '8 (7242) 27-62-16',
  childName: 'ӘБДІҚАДЫР НҰРӘЙЛІМ ҒАЛЫМҚЫЗЫ',
  childBirthDate: '2024-03-10',
  fullName: 'ӘБДІҚАДЫРОВА ІҢКӘР ӨМІРҒАЛИҚЫЗЫ',
  preschool: { kk: '№ 0 «Балапан» бөбекжайы', ru: 'Ясли-сад № 0 «Балапан»' },
  preschoolAddress: {
    kk: 'Қызылорда қаласы, Үлгі көшесі, 5',
    ru: 'г. Кызылорда, ул. Примерная, 5',
  },
  preschoolPhone: '8 (7242) 00-00-05',
  ageGroup: { kk: '2 жастан 3 жасқа дейін', ru: 'от 2 до 3 лет' },
  specialist: 'БАЙМҰРАТОВА ҺАМИДА ЕРЖАНҚЫЗЫ',
  appliedOn: '2026-11-24',
  registerBy: '2027-01-11',
  signer: {
    name: 'БАЙМҰРАТОВА ҺАМИДА ЕРЖАНҚЫЗЫ',
    role: { kk: 'ЖАО қызметкері', ru: 'сотрудник МИО' },
    certificate: {
      serial: '4A1F9C0D77E2B35A6610F4C28D9E03B7A5521C6F',
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
    },
  },
  verification: {
    code: '7KQ3-M2XF-9A4S-PW67',
    url: 'https://qyzmet.example/check/7KQ3-M2XF-9A4S-PW67',
  },
};
