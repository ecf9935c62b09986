import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.tsx';

type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A submit button. `primary` is the single next action of a page: one of them at most. */
export function Button(props: {
  readonly kind?: ButtonKind;
  readonly name?: string;
  readonly value?: string;
  /** Id of a form elsewhere in the page. */
  readonly form?: string;
  /** Submits without the browser's checks. */
  readonly id?: string;
  readonly type?: 'submit' | 'button';
  readonly disabled?: boolean;
  readonly hidden?: boolean;
  readonly describedBy?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      class={`qz-button qz-button--${props.kind ?? 'primary'}`}
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      disabled={props.disabled}
      hidden={props.hidden}
      aria-describedby={props.describedBy}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: {
  readonly kind?: ButtonKind;
  /** Path of ours without the language. */
  readonly path: string;
  readonly download?: boolean;
  readonly children: ComponentChildren;
}) {
  const { to } = usePage();
  return (
    <a
      class={`qz-button qz-button--${props.kind ?? 'primary'}`}
      href={to(props.path)}
      download={props.download}
    >
      {props.children}
    </a>
  );
}

/** The row of buttons that ends a form: the next action first. */
export function Actions(props: { readonly children: ComponentChildren }) {
  return <div class="qz-actions">{props.children}</div>;
}
