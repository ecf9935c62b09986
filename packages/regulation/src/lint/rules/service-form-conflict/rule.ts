import type { Clause, Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { plain, quoteOf } from '../../reading/words.ts';

interface Conflict {
  /** The declaration among the general provisions. */
  readonly declared: RegExp;
  /** Words of a step or of another provision that it excludes. */
  readonly denied: RegExp;
  /** Where those words count: in any provision, in the steps, or in who does them. */
  readonly among: 'provisions' | 'steps' | 'actors';
  readonly message: Evidence['message'];
}

const conflicts: readonly Conflict[] = [
  {
    declared: /нысаны\s*[:-]?\s*қағаз түрінде/u,
    denied: /электрондық (?:түрдегі|құжат|сұрат)\p{L}*/u,
    among: 'provisions',
    message: {
      kk: 'Қызмет тек қағаз түрінде деп жарияланған, ал рәсімде электрондық құжаттар бар.',
      ru: 'Услуга объявлена бумажной, а в процедуре — электронные документы.',
      en: 'The service is declared to be on paper, and its procedure has electronic documents.',
    },
  },
  {
    declared: /медиа-алшақтықты қамтымайтын/u,
    denied: /сканер\p{L}*|қағаз тасығыш\p{L}*|қағаз түрінде|қолма\s*-\s*қол/u,
    among: 'steps',
    message: {
      kk: 'Медиа-алшақтық жоқ деп жарияланған, ал рәсімде қағаз құжаттар сканерленеді немесе беріледі.',
      ru: 'Объявлено, что медиаразрыва нет, а в процедуре бумаги сканируют или выдают.',
      en: 'No media break is declared, and the procedure scans papers or hands them out.',
    },
  },
  {
    declared: /толық автоматтандырылған/u,
    denied: /қызметкері|басшысы|орындаушысы/u,
    among: 'actors',
    message: {
      kk: 'Қызмет толық автоматтандырылған деп жарияланған, ал жұмысты адамдар атқарады.',
      ru: 'Услуга объявлена полностью автоматизированной, а работу делают люди.',
      en: 'The service is declared fully automated, and people do its work.',
    },
  },
];

export const serviceFormConflict: Rule = {
  id: 'service-form-conflict',
  level: 'error',
  title: {
    kk: 'Қызметтің жарияланған нысаны оның рәсіміне қайшы.',
    ru: 'Объявленная форма услуги противоречит её процедуре.',
    en: 'The declared form of the service contradicts its procedure.',
  },
  find: (edition) => conflicts.flatMap((conflict) => contradicted(edition, conflict)),
};

function contradicted(edition: Edition, { declared, denied, among, message }: Conflict): Evidence[] {
  const places = placesOf(edition, among).filter(({ kk }) => denied.test(plain(kk)));
  const declarations = edition.text.clauses
    .filter(({ id, normative }) => normative && /^\d+(?:\/form)?$/.test(id))
    .filter(({ id }) => !places.some((place) => place.id === id))
    .flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, declared);
      return quote ? [{ id, quote }] : [];
    });
  const [first, ...more] = declarations;
  if (!first || places.length === 0) return [];
  const clauses = [first.id, ...more.map(({ id }) => id), ...new Set(places.map(({ id }) => id))] as const;
  return [{ clauses, quote: first.quote, message }];
}

function placesOf(edition: Edition, among: Conflict['among']): readonly Clause[] {
  const { clauses, flows } = edition.text;
  if (among === 'provisions') return clauses.filter(({ id, normative }) => normative && /^\d/.test(id));
  const steps = flows.flatMap((flow) => flow.steps);
  if (among === 'steps') return steps.flatMap((step) => spokenBy(edition, step));
  return clauses.filter(({ id }) =>
    steps.some(({ clause, actor, label }) => clause === id && actor !== null && label === null),
  );
}
