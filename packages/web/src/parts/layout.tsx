import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { handbookPaths } from '../handbook/handbook-paths.ts';
import { paths } from '../portal-paths.ts';
import { queuePaths } from '../queue/queue-paths.ts';
import { AsOfNote } from './as-of-note.tsx';
import { Banner } from './banner.tsx';
import { DocumentHead } from './document-head.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { usePage } from './page-context.tsx';
import { PersonMenu } from './person-menu.tsx';

export interface LayoutProps {
  /** Of the page alone; the product's name is added. */
  readonly title: string;
  /** True when the page shows errors: the window's title says so first. */
  readonly failed?: boolean;
  readonly back?: { readonly path: string; readonly label?: string };
  /** Id of the page's form: the language switch then keeps what was typed. */
  readonly form?: string;
  readonly islands?: readonly IslandName[];
  /** 16 px and full width: desks of officers. Portal pages leave it out. */
  readonly desk?: { readonly name: string };
  /** The sections of this desk or cabinet, in a bar under the header. */
  readonly sections?: readonly {
    readonly label: string;
    readonly path: string;
    readonly current?: boolean;
  }[];
  /** Drawn edge to edge above the content. */
  readonly hero?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="30" height="30" rx="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M9 11h14M9 16h9M9 21h6" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx="22" cy="21" r="3" fill="#f6b73c" />
    </svg>
  );
}

function Header(props: Pick<LayoutProps, 'desk' | 'form'>) {
  const { frame, t, to } = usePage();
  return (
    <header class="qz-bar">
      <div class="qz-width qz-bar__line">
        <a class="qz-brand" href={to('/')}>
          <Mark />
          <span lang="kk">Qyzmet</span>
          {props.desk && <span class="qz-brand__desk">{props.desk.name}</span>}
        </a>
        <div class="qz-bar__side">
          {frame.person ? <PersonMenu /> : !props.desk && <a href={to(paths.logIn())}>{t('frame.log-in')}</a>}
          <LanguageSwitch {...(props.form === undefined ? {} : { form: props.form })} />
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { frame, t, to } = usePage();
  return (
    <footer class="qz-footer">
      <div class="qz-width">
        <nav aria-label={t('frame.footer')}>
          <ul>
            <li>
              <a href={to(paths.services())}>{t('frame.services')}</a>
            </li>
            <li>
              <a href={to(handbookPaths.list())}>{t('handbook.title')}</a>
            </li>
            <li>
              <a href={to(paths.check())}>{t('frame.check')}</a>
            </li>
            {frame.queue && (
              <li>
                <a href={to(queuePaths.list())}>{t('queue.title')}</a>
              </li>
            )}
            {frame.demonstration && (
              <>
                <li>
                  <a href={to(paths.demonstrationKeys())}>{t('frame.keys')}</a>
                </li>
                <li>
                  <a href={to(paths.mailbox())}>{t('frame.mailbox')}</a>
                </li>
              </>
            )}
          </ul>
        </nav>
        <p>{t('frame.about')}</p>
        {frame.demonstration && <p>{t('frame.demonstration-long')}</p>}
      </div>
    </footer>
  );
}

/** The whole document of a page: head, header, notices, content, footer. */
export function Layout(props: LayoutProps) {
  const { frame, t, to } = usePage();
  return (
    <html lang={frame.language} class={props.desk ? 'qz-desk' : undefined}>
      <DocumentHead {...props} />
      <body>
        <a class="govuk-skip-link" href="#main">
          {t('frame.skip')}
        </a>
        <Header {...props} />
        {frame.demonstration && (
          <aside class="qz-demonstration" aria-label={t('frame.demonstration-label')}>
            <p class="qz-width">{t('frame.demonstration')}</p>
          </aside>
        )}
        {props.sections && (
          <nav class="qz-sections" aria-label={t('frame.sections')}>
            <ul class="qz-width">
              {props.sections.map((section) => (
                <li key={section.path}>
                  <a href={to(section.path)} aria-current={section.current ? 'page' : undefined}>
                    {section.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {props.hero}
          <div class="qz-width">
            {!props.hero && (
              <div class="qz-top qz-no-print">
                {props.back && (
                  <a class="qz-back" href={to(props.back.path)}>
                    {props.back.label ?? t('action.back')}
                  </a>
                )}
              </div>
            )}
            {frame.notice && <Banner {...frame.notice} announce />}
            <AsOfNote />
            {props.children}
          </div>
        </main>
        <Footer />
      </body>
    </html>
  );
}
