import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.tsx';

/** The hidden fields of every form: `csrf`, and `idempotency-key` where a second submission must change nothing. */
export function HiddenFields(props: { readonly idempotencyKey?: string | undefined }) {
  const { frame } = usePage();
  return (
    <>
      <input type="hidden" name="csrf" value={frame.csrf} />
      {props.idempotencyKey !== undefined && (
        <input type="hidden" name="idempotency-key" value={props.idempotencyKey} />
      )}
    </>
  );
}

export interface FormProps {
  /** Path without the language. */
  readonly action: string;
  readonly id?: string;
  readonly idempotencyKey?: string | undefined;
  /** For forms with files. */
  readonly multipart?: boolean;
  readonly class?: string;
  readonly island?: string;
  readonly children: ComponentChildren;
}

/** A form that posts to a path of ours. The browser's own bubbles are off: errors stand in the page. */
export function Form(props: FormProps) {
  const { to } = usePage();
  return (
    <form
      method="post"
      action={to(props.action)}
      id={props.id}
      class={props.class}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      data-island={props.island}
      noValidate
    >
      <HiddenFields idempotencyKey={props.idempotencyKey} />
      {props.children}
    </form>
  );
}
