import { useFileSize } from '../parts/file-upload.tsx';
import { usePage } from '../parts/page-context.tsx';
import { sheetView } from './sheet-preview.tsx';

export interface ViewedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  /** Bytes. */
  readonly size: number;
  readonly path: string;
  /** Title of the required document that the file stands for. */
  readonly document: string;
}

/** Attached documents, each seen in its place. */
export function DocumentViewer(props: { readonly files: readonly ViewedFile[] }) {
  const { t, to } = usePage();
  const inWords = useFileSize();
  if (props.files.length === 0) return <p class="qz-quiet">{t('office.documents-none')}</p>;
  return (
    <>
      {props.files.map((file, index) => (
        <details class="qz-more qz-viewer" key={file.id} open={index === 0}>
          <summary>
            <span>
              {file.document}: {file.name} <span class="qz-quiet qz-number">{inWords(file.size)}</span>
            </span>
          </summary>
          {file.mediaType === 'application/pdf' ? (
            <iframe
              class="qz-preview"
              src={`${to(file.path)}${sheetView}`}
              title={t('office.viewer', { name: file.name })}
              loading="lazy"
            />
          ) : (
            <img src={to(file.path)} alt={t('office.viewer', { name: file.name })} loading="lazy" />
          )}
          <p>
            <a href={to(file.path)} target="_blank" rel="noopener">
              {t('office.open-file')}
            </a>
          </p>
        </details>
      ))}
    </>
  );
}
