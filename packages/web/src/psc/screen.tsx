import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { DocumentHead } from '../parts/document-head.tsx';
import { usePage } from '../parts/page-context.tsx';

/** A page that stands alone on its screen: kiosk, wall board, the side turned to the applicant. */
export function Screen(props: {
  readonly title: string;
  readonly kind: 'kiosk' | 'board' | 'turned';
  readonly islands?: readonly IslandName[];
  readonly children: ComponentChildren;
}) {
  const { frame, t } = usePage();
  return (
    <html lang={frame.language} class={`qz-screen qz-screen--${props.kind}`}>
      <DocumentHead title={props.title} islands={props.islands} />
      <body>
        {frame.demonstration && (
          <aside class="qz-demonstration" aria-label={t('frame.demonstration-label')}>
            <p class="qz-width">{t('frame.demonstration')}</p>
          </aside>
        )}
        <main id="main">{props.children}</main>
      </body>
    </html>
  );
}
