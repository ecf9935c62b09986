import { usePage } from '../parts/page-context.tsx';

/** The browser's viewer without its side panes, the sheet as wide as its frame. */
export const sheetView = '#navpanes=0&view=FitH';

/** A PDF seen in its place. */
export function SheetPreview(props: {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}) {
  const { t, to } = usePage();
  return (
    <section class="qz-sheet">
      <h2>{props.title}</h2>
      <p class="qz-small">{props.text}</p>
      <iframe class="qz-preview" src={`${to(props.path)}${sheetView}`} title={props.title} />
      <p>
        <a href={to(props.path)} target="_blank" rel="noopener">
          {t('office.preview-open')}
        </a>
      </p>
    </section>
  );
}
