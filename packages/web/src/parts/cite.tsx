import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.tsx';

/** One clause of an act, ready to be shown: what the law says, in the law's own words. */
export interface CitedClause {
  readonly id: string;
  /** In the page's language: "8-тармақ, 7)". See `clauseLabel`. */
  readonly label: string;
  /** Verbatim, in Kazakh. */
  readonly quote: string;
  /** "Тайынша ауданы әкімдігінің 2012 жылғы 1 тамыздағы № 517 қаулысы". */
  readonly act: string;
  /** The clause's place in the whole text, without the language: `paths.act(service, id)`. */
  readonly path: string;
}

const longest = 32;

/** All labels while they stay a quiet mark; then the first, and how many more. */
function shortLabel(clauses: readonly CitedClause[]): string {
  const labels = [...new Set(clauses.map(({ label }) => label))];
  const whole = labels.join(' · ');
  return labels.length > 1 && whole.length > longest ? `${labels[0]} +${labels.length - 1}` : whole;
}

/** The quiet mark of a paragraph. It opens in place, without script: the quote, the act, the whole text. */
export function Cite(props: { readonly clauses: readonly CitedClause[] }) {
  const { t, to } = usePage();
  if (props.clauses.length === 0) return null;
  return (
    <details class="qz-cite">
      <summary>
        <span class="govuk-visually-hidden">{t('cite.open')} </span>
        {shortLabel(props.clauses)}
      </summary>
      {props.clauses.map((clause) => (
        <div class="qz-quote" key={clause.id}>
          <blockquote lang="kk">{clause.quote}</blockquote>
          <p class="qz-quote__from">
            {clause.act}, {clause.label}.{' '}
            <a href={to(clause.path)}>
              {t('cite.whole')}
              <span class="govuk-visually-hidden">: {clause.label}</span>
            </a>
          </p>
        </div>
      ))}
    </details>
  );
}

/** A statement with its paragraph. `lang` when the words are the law's own (Kazakh) on a page in another language. */
export interface CitedText {
  readonly text: string;
  readonly lang?: 'kk';
  readonly cites: readonly CitedClause[];
}

export function Stated(props: {
  readonly cites: readonly CitedClause[];
  readonly lang?: 'kk' | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="qz-stated">
      <p lang={props.lang}>{props.children}</p> <Cite clauses={props.cites} />
    </div>
  );
}

/** One statement stands as a paragraph, several as a list. */
export function StatedList(props: { readonly items: readonly CitedText[] }) {
  const [first] = props.items;
  if (!first) return null;
  if (props.items.length === 1)
    return (
      <Stated cites={first.cites} lang={first.lang}>
        {first.text}
      </Stated>
    );
  return (
    <ul>
      {props.items.map((item) => (
        <li key={item.text}>
          <Stated cites={item.cites} lang={item.lang}>
            {item.text}
          </Stated>
        </li>
      ))}
    </ul>
  );
}
