import { Button } from './button.tsx';
import { describedBy, Field, type FieldFrame } from './field.tsx';
import { Form } from './form.tsx';
import { usePage } from './page-context.tsx';

export interface FileItem {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Opens or downloads the file; without the language. */
  readonly path?: string;
}

/** Bytes in words: "240 КБ", "3,2 МБ". */
export function useFileSize(): (bytes: number) => string {
  const { frame, t } = usePage();
  return (bytes) => {
    const large = bytes >= 1_000_000;
    const size = new Intl.NumberFormat(frame.language, { maximumFractionDigits: large ? 1 : 0 }).format(
      large ? bytes / 1_000_000 : Math.max(1, bytes / 1000),
    );
    return t(large ? 'file.megabytes' : 'file.kilobytes', { size });
  };
}

/** Files already given, each with its "remove" button when `removePath` is given (posts the field `file`). */
export function FileList(props: { readonly files: readonly FileItem[]; readonly removePath?: string }) {
  const { t, to } = usePage();
  const inWords = useFileSize();
  if (props.files.length === 0) return null;
  return (
    <ul class="qz-files">
      {props.files.map((file) => (
        <li key={file.id}>
          <span>
            {file.path ? <a href={to(file.path)}>{file.name}</a> : file.name}{' '}
            <span class="qz-quiet qz-number">{inWords(file.size)}</span>
          </span>
          {props.removePath !== undefined && (
            <Form action={props.removePath}>
              <input type="hidden" name="file" value={file.id} />
              <Button kind="quiet">
                {t('file.remove')}
                <span class="govuk-visually-hidden">: {file.name}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface FileUploadProps extends FieldFrame {
  /** Where the files are posted (multipart); without the language. */
  readonly action: string;
  readonly idempotencyKey?: string;
  /** Sent beside the files as `document`. */
  readonly document: string;
  readonly accept: readonly string[];
  /** Bytes of one file at most. */
  readonly maxBytes: number;
}

/** Chooses and sends several files. With the island `upload` it shows progress and takes files dropped on it. */
export function FileUpload(props: FileUploadProps) {
  const { t } = usePage();
  const inWords = useFileSize();
  return (
    <Form action={props.action} idempotencyKey={props.idempotencyKey} multipart island="upload">
      <input type="hidden" name="document" value={props.document} />
      <div
        class="qz-file"
        data-upload
        data-max-bytes={props.maxBytes}
        data-words={JSON.stringify({
          sending: t('file.sending'),
          sent: t('file.sent'),
          failed: t('file.failed'),
          tooLarge: t('file.too-large', { size: inWords(props.maxBytes) }),
        })}
      >
        <Field field={props}>
          <input
            type="file"
            id={props.name}
            name={props.name}
            accept={props.accept.join(',')}
            multiple
            aria-describedby={describedBy(props)}
          />
        </Field>
        <div data-upload-progress hidden>
          <progress max={100} value={0} aria-label={t('file.sending')} />
        </div>
        <p role="status" class="qz-small" data-upload-status />
      </div>
      <Button kind="secondary">{t('file.send')}</Button>
    </Form>
  );
}
