import type { MessageKey } from '../messages/catalogue.ts';
import { usePage } from '../parts/page-context.tsx';
import { Shortcuts } from '../parts/shortcuts.tsx';
import { officePaths } from './office-paths.ts';

const keys: readonly (readonly [string, MessageKey])[] = [
  ['j', 'office.shortcut.down'],
  ['k', 'office.shortcut.up'],
  ['Enter', 'office.shortcut.open'],
  ['/', 'office.shortcut.search'],
  ['a', 'office.shortcut.action'],
  ['i', 'office.shortcut.inbox'],
  ['n', 'office.shortcut.new'],
];

/** The keys of this desk (islands `desk` and `shortcuts`); without script nothing is said of them. */
export function DeskKeys() {
  const { t, to } = usePage();
  return (
    <>
      <p
        class="qz-small qz-quiet qz-no-print"
        data-island="desk"
        data-inbox={to(officePaths.inbox())}
        data-new={to(officePaths.window())}
        hidden
      >
        {t('office.shortcuts')}: <kbd>?</kbd>
      </p>
      <Shortcuts keys={keys.map(([key, label]) => ({ key, label: t(label) }))} />
    </>
  );
}
