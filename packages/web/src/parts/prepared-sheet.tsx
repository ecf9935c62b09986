import { usePage } from './page-context.tsx';

/** The sheet made for its signer: in its place, and in a window of its own, since phones show no PDF inside a page. An island fills in the address. */
export function PreparedSheet(props: { readonly title: string; readonly url?: string | undefined }) {
  const { t } = usePage();
  return (
    <>
      <iframe title={props.title} class="qz-preview" src={props.url} />
      <p>
        <a data-sheet-link href={props.url} target="_blank" rel="noopener">
          {t('office.preview-open')}
        </a>
      </p>
    </>
  );
}
