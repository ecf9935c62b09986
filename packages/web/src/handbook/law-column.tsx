import { usePage } from '../parts/page-context.tsx';
import { clauseAnchor } from '../portal-paths.ts';

/** One clause, or one action of a table with its cells, as the law prints it. */
export interface LawBlock {
  /** Clause id: the anchor. */
  readonly id: string;
  /** In the page's language: "8-тармақ, 7)". */
  readonly label: string;
  /** Verbatim, in Kazakh. The first is the clause; a table's cells follow, each with its own id. */
  readonly lines: readonly { readonly id: string; readonly kk: string }[];
  /** Numbers and anchors of the steps that stand on it; none: the law says it and no step cites it. */
  readonly steps: readonly { readonly number: string; readonly anchor: string }[];
}

/** One description of the process in the law: its narrative, its table. */
export interface LawPart {
  readonly title: string;
  readonly blocks: readonly LawBlock[];
}

function Block(props: { readonly block: LawBlock }) {
  const { t } = usePage();
  const { block } = props;
  const cited = block.steps.length > 0;
  return (
    <div id={clauseAnchor(block.id)} class={cited ? 'qz-law-block qz-law-block--cited' : 'qz-law-block'}>
      <p class="qz-law-block__mark">
        {block.label}
        {block.steps.map(({ number, anchor }) => (
          <a key={anchor} href={`#${anchor}`}>
            <span class="govuk-visually-hidden">{t('steps.step')} </span>→ {number}
          </a>
        ))}
      </p>
      {block.lines.map(({ id, kk }) => (
        <p key={id} id={id === block.id ? undefined : clauseAnchor(id)} lang="kk">
          {kk}
        </p>
      ))}
    </div>
  );
}

/** The law's own words beside the process: cited clauses stand out and lead back to their steps. */
export function LawColumn(props: { readonly parts: readonly LawPart[] }) {
  const { t } = usePage();
  return (
    <section class="qz-law-column" aria-labelledby="law">
      <h2 id="law">{t('handbook.law')}</h2>
      <p class="qz-small qz-quiet">{t('handbook.law-text')}</p>
      {props.parts.map((part) => (
        <section key={part.title} aria-label={part.title}>
          <h3>{part.title}</h3>
          {part.blocks.map((block) => (
            <Block key={block.id} block={block} />
          ))}
        </section>
      ))}
    </section>
  );
}
