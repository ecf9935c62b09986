import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { Layout } from '../parts/layout.tsx';
import { usePage } from '../parts/page-context.tsx';
import { type Shortcut, Shortcuts } from '../parts/shortcuts.tsx';
import { pscPaths } from './psc-paths.ts';

export type PscRoom = 'desk' | 'ready' | 'applications';

export interface PscLayoutProps {
  readonly title: string;
  readonly room: PscRoom | null;
  readonly failed?: boolean;
  readonly back?: { readonly path: string; readonly label?: string };
  /** Id of the page's form: the language switch then keeps what was typed. */
  readonly form?: string;
  readonly islands?: readonly IslandName[];
  /** What the keys of this page do. */
  readonly keys?: readonly Shortcut[];
  readonly children: ComponentChildren;
}

/** The frame of an operator's pages: the rooms of the desk in a bar, the list of keys. */
export function PscLayout(props: PscLayoutProps) {
  const { frame, t } = usePage();
  const { children, islands = [], keys = [], room, ...layout } = props;
  const sections = [
    { label: t('psc.desk'), path: pscPaths.desk(), current: room === 'desk' },
    { label: t('psc.to-hand-over'), path: pscPaths.ready(), current: room === 'ready' },
    { label: t('psc.applications'), path: pscPaths.applications(), current: room === 'applications' },
  ];
  return (
    <Layout
      {...layout}
      desk={{ name: t('psc.name') }}
      islands={frame.person ? [...islands, 'shortcuts'] : islands}
      {...(frame.person ? { sections } : {})}
    >
      {children}
      {frame.person && <Shortcuts keys={keys} />}
    </Layout>
  );
}
