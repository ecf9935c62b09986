import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.tsx';

export interface Shortcut {
  /** A Latin letter, pressed in any keyboard layout, or another key as it is printed. */
  readonly key: string;
  readonly label: string;
}

/** What stands inside is pressed, or entered if it is a field, by this key. */
export function Keyed(props: {
  readonly by: string;
  /** The page's work begins here: it is entered when the page opens, unless there is an error to be read first. */
  readonly first?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="qz-keyed" data-key={props.by} data-first={props.first}>
      {props.children}
    </div>
  );
}

/**
 * The keys of a desk (island `shortcuts`), see `Keyed`. `?` shows this list.
 * Without script it is not there.
 */
export function Shortcuts(props: { readonly keys: readonly Shortcut[] }) {
  const { t } = usePage();
  return (
    <dialog class="qz-keys-dialog" data-island="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <dl>
        {[...props.keys, { key: '?', label: t('shortcuts.help') }].map(({ key, label }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="qz-button qz-button--secondary" type="submit">
          {t('shortcuts.close')}
        </button>
      </form>
    </dialog>
  );
}
