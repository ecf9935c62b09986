import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { Layout } from '../parts/layout.tsx';
import { usePage } from '../parts/page-context.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { officePaths } from './office-paths.ts';

export const officeRooms = ['inbox', 'to-sign', 'new', 'cases', 'journal', 'queue', 'register'] as const;
export type OfficeRoom = (typeof officeRooms)[number];

const roomPaths: Readonly<Record<OfficeRoom, () => string>> = {
  inbox: officePaths.inbox,
  'to-sign': officePaths.toSign,
  new: officePaths.window,
  cases: officePaths.cases,
  journal: () => officePaths.journal(),
  queue: () => officePaths.queue(),
  register: () => officePaths.register(),
};

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
  const rooms = officeRooms
    .filter((id) => frame.rooms === undefined || frame.rooms.includes(id))
    .map((id) => ({
      label: t(`office.${id}`),
      path: roomPaths[id](),
      current: room === id || (room === null && frame.path.split('?')[0] === roomPaths[id]()),
    }));
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
