import type { Language } from '@qyzmet/kernel';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AssetUrls } from '../assets/build-assets.ts';
import { datedPath } from '../i18n/dated-path.ts';
import { localPath } from '../i18n/language-path.ts';
import { type Translate, translator } from '../i18n/translate.ts';

export interface SignedInPerson {
  /** Of staff: "Бөлім басшысы". */
  readonly post?: string;
  readonly name: string;
  /** Links of the person's menu, already in the page's language. */
  readonly links: readonly { readonly label: string; readonly path: string; readonly count?: number }[];
  /** POST there signs the person out. */
  readonly signOutPath: string;
}

export interface Notice {
  readonly kind: 'good' | 'plain' | 'bad' | 'wait';
  readonly title: string;
  readonly text?: string;
}

/** What every page needs besides its own model. Times are shown in Asia/Almaty. */
export interface Frame {
  readonly language: Language;
  /** Path and query of this page without the language prefix; the language switch leads to the same place. */
  readonly path: string;
  readonly now: Date;
  readonly assets: AssetUrls;
  readonly person: SignedInPerson | null;
  /** Goes into each form as the hidden field `csrf`. */
  readonly csrf: string;
  /** Shows the demonstration mark and the links to keys and mailbox. */
  readonly demonstration: boolean;
  /** A body keeps a queue that everybody may look at. */
  readonly queue?: boolean;
  /** ISO date: the page shows the law of that day and leads to pages of the same day. */
  readonly asOf?: string;
  /** Names of the sections of a desk that this person has; undefined: all. */
  readonly rooms?: readonly string[];
  /** A message left for this page by the one before it. */
  readonly notice?: Notice;
}

export interface PageContext {
  readonly frame: Frame;
  readonly t: Translate;
  /** Adds the page's language to a path of ours. */
  readonly to: (path: string) => string;
}

const Context = createContext<PageContext | null>(null);

/** The frame, the words and the paths of the page being drawn. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('A part was drawn outside a page');
  return page;
}

export function PageProvider(props: { readonly frame: Frame; readonly children: ComponentChildren }) {
  const { frame } = props;
  const page: PageContext = {
    frame,
    t: translator(frame.language),
    to: (path) => localPath(frame.language, frame.asOf ? datedPath(path, frame.asOf) : path),
  };
  return <Context.Provider value={page}>{props.children}</Context.Provider>;
}
