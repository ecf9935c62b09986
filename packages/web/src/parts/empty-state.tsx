import type { ComponentChildren } from 'preact';

/** Nothing here yet: says what will stand here and how to begin. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="qz-empty">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
