const almatyDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', dateStyle: 'short' });

/** The civil date in Kazakhstan, ISO form, by zone data. */
export function localDate(moment: Date): string {
  return almatyDate.format(moment);
}
