import { usePage } from '../parts/page-context.tsx';

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
      <iframe class="qz-preview" src={to(props.path)} title={props.title} />
      <p>
        <a href={to(props.path)} target="_blank" rel="noopener">
          {t('office.preview-open')}
        </a>
      </p>
    </section>
  );
}
