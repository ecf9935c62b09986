export const example = {
  number: '0000000417',
  body: {
    kk: '«Қызылорда қаласының білім бөлімі» мемлекеттік мекемесі',
    ru: 'ГУ «Отдел образования города Кызылорды»',
  },
  bodyAddress: {
    kk: 'Қызылорда қаласы, Тәжібаев көшесі, нөмірсіз',
    ru: 'г. Кызылорда, ул. Тажибаева, без номера',
  },
  bodyPhone: '8 (7242) 27-62-16',
  childName: 'ӘБДІҚАДЫР НҰРӘЙЛІМ ҒАЛЫМҚЫЗЫ',
  childBirthDate: '2024-03-10',
  fullName: 'ӘБДІҚАДЫРОВА ІҢКӘР ӨМІРҒАЛИҚЫЗЫ',
  since: '2026-11-24T10:05:17+05:00',
  ageGroup: { kk: '2 жастан 3 жасқа дейін', ru: 'от 2 до 3 лет' },
  place: 37,
  privilege: true,
  code: '7KQ3-M2XF-9A4S-PW67',
  hash: 'd0f4e55ac7b1db5b2a2dd4f4a1a9b6c35f5ac1cf6f3e0d10b1c7a6f6f0c2b911',
  listPage: 'https://qyzmet.example/queue/7KQ3-M2XF-9A4S-PW67',
};
