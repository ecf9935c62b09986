export const example = {
  number: '0000000417',
  uniqueNumber: '0000000417',
  body: {
    kk: '«Халықты жұмыспен қамту орталығы» коммуналдық мемлекеттік мекемесі',
    ru: 'Коммунальное государственное учреждение «Центр занятости населения»',
  },
  fullName: 'ҚАЛИЕВА ІҢКӘР ӨМІРҒАЛИҚЫЗЫ',
  registeredOn: '2018-02-05',
  specialist: 'ҰЗАҚБАЕВ ҺАМИТ ЕРЖАНҰЛЫ',
  appliedOn: '2018-02-01',
  signer: {
    name: 'ҰЗАҚБАЕВ ҺАМИТ ЕРЖАНҰЛЫ',
    role: {
      kk: 'Жауапты орындаушы',
      ru: 'Ответственный исполнитель',
    },
    certificate: {
      serial: '4A1F9C0D77E2B35A6610F4C28D9E03B7A5521C6F',
      validFrom: '2017-11-01',
      validTo: '2018-11-01',
    },
  },
  verification: {
    code: '7KQ3-M2XF-9A4S-PW67',
    url: 'https://qyzmet.example/check/7KQ3-M2XF-9A4S-PW67',
  },
};
