import type { ComponentChildren } from 'preact';
import { Layout, type LayoutProps } from '../parts/layout.tsx';
import { usePage } from '../parts/page-context.tsx';
import { paths } from '../portal-paths.ts';

export type CabinetRoom = 'cabinet' | 'history' | 'notifications' | 'profile';

/** The layout of the personal cabinet: its rooms stand in a bar under the header. */
export function CabinetLayout(
  props: Omit<LayoutProps, 'sections' | 'children'> & {
    readonly room: CabinetRoom | null;
    readonly children: ComponentChildren;
  },
) {
  const { t } = usePage();
  const rooms: readonly CabinetRoom[] = ['cabinet', 'history', 'notifications', 'profile'];
  return (
    <Layout
      {...props}
      sections={rooms.map((room) => ({
        label: t(`cabinet.${room}`),
        path: paths[room](),
        current: room === props.room,
      }))}
    />
  );
}
