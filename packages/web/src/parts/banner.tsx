import type { ComponentChildren } from 'preact';

export interface BannerProps {
  readonly kind: 'good' | 'plain' | 'bad' | 'wait';
  readonly title: string;
  readonly text?: string;
  /** Read out at once: for a message that answers what the person has just done. */
  readonly announce?: boolean;
  readonly children?: ComponentChildren;
}

/** A message about this page or about what was just done. */
export function Banner(props: BannerProps) {
  return (
    <section
      class={`qz-banner qz-banner--${props.kind}`}
      aria-label={props.title}
      role={props.announce ? (props.kind === 'bad' ? 'alert' : 'status') : undefined}
    >
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      {props.children}
    </section>
  );
}
