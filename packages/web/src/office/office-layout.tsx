import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { Layout } from '../parts/layout.tsx';
import { usePage } from '../parts/page-context.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { officePaths } from './office-paths.ts';

export type OfficeRoom = 'inbox' | 'cases' | 'journal' | 'new';

export interface OfficeLayoutProps {
  readonly title: string;
  readonly room: OfficeRoom | null;
  readonly failed?: boolean;
  readonly back?: { readonly path: string; readonly label?: string };
  readonly form?: string;
  readonly islands?: readonly IslandName[];
  readonly children: ComponentChildren;
}

/** The desk's frame: its rooms in a bar, the list of keys. */
export function OfficeLayout(props: OfficeLayoutProps) {
  const { frame, t } = usePage();
  const { children, islands = [], room, ...layout } = props;
  const rooms = [
    { label: t('office.inbox'), path: officePaths.inbox(), current: room === 'inbox' },
    { label: t('office.new'), path: officePaths.window(), current: room === 'new' },
    { label: t('office.cases'), path: officePaths.cases(), current: room === 'cases' },
    { label: t('office.journal'), path: officePaths.journal(), current: room === 'journal' },
    ...(frame.rooms ?? []).map((own) => ({ ...own, current: frame.path.split('?')[0] === own.path })),
  ];
  return (
    <Layout
      {...layout}
      desk={{ name: t('office.name') }}
      islands={frame.person ? [...islands, 'desk', 'shortcuts'] : islands}
      {...(frame.person ? { sections: rooms } : {})}
    >
      {children}
      {frame.person && <DeskKeys />}
    </Layout>
  );
}
