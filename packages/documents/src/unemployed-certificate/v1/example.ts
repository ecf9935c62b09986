export const example = {
  number: 'Т-12/0263',
  uniqueNumber: '0000000263',
  body: {
    kk: '«Солтүстік Қазақстан облысы Тайынша ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі» мемлекеттік мекемесі',
    ru: 'Государственное учреждение «Отдел занятости и социальных программ Тайыншинского района Северо-Казахстанской области»',
  },
  fullName: 'ӘБІЛҚАСЫМОВА ҮРКЕР ҒҰМАРҚЫЗЫ',
  registeredOn: '2012-03-10',
  publicWorks: true,
  training: false,
  assistance: true,
  presentedTo: 'Тайынша аудандық тұрғын үй көмегі комиссиясы',
  head: 'ЖҰМАБЕКОВ НҰРЛАН ҺАШИМҰЛЫ',
  specialist: 'ҢӨСЕРОВА ДӘМЕЛІ ҚАЙРАТҚЫЗЫ',
  appliedOn: '2012-08-14',
  signer: {
    name: 'ЖҰМАБЕКОВ НҰРЛАН ҺАШИМҰЛЫ',
    role: { kk: 'Бөлім бастығы', ru: 'Начальник отдела' },
    certificate: {
      serial: '4A1F9C0D77E2B35A6610F4C28D9E03B7A5521C6F',
      validFrom: '2012-02-01',
      validTo: '2013-02-01',
    },
  },
  verification: {
    code: '7KQ3-M2XF-9A4S-PW67',
    url: 'https://qyzmet.example/check/7KQ3-M2XF-9A4S-PW67',
  },
};
