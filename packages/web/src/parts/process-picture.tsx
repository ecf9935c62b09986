import { usePage } from './page-context.tsx';

/**
 * A diagram drawn from the regulation. `svg` is a trusted string of ours (never of a user): the one place where
 * mark-up goes into a page as it is. What it shows must also stand beside it as a list.
 */
export function ProcessPicture(props: {
  readonly svg: string;
  readonly title: string;
  readonly caption?: string;
}) {
  const { t } = usePage();
  return (
    <figure class="qz-picture" aria-label={props.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="qz-scroll" tabIndex={0} aria-label={`${t('picture.scroll')}. ${props.title}`}>
        <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: props.svg }} />
      </section>
      {props.caption && <figcaption>{props.caption}</figcaption>}
    </figure>
  );
}
