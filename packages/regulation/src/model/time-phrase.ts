const number = '(?:\\d+|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он бес|он)';

/** Where a text sets a time, "3 (үш) жұмыс күні": a number, its words in brackets, the kind of day, and the given pattern of the unit. */
export function timePhrase(unit: string): RegExp {
  return new RegExp(
    `(?:күнтізбелік\\s+)?(?<!\\p{L})${number}\\s*(?:\\([^)]*\\)\\s*)?(?:жұмыс\\s+|күнтізбелік\\s+)?${unit}`,
    'u',
  );
}
