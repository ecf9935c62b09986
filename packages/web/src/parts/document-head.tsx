import type { IslandName } from '../assets/build-assets.ts';
import type { FontName } from '../assets/fonts.ts';
import { usePage } from './page-context.tsx';

const preloaded: Readonly<Record<'kk' | 'ru' | 'en', readonly FontName[]>> = {
  kk: ['cyrillic-400', 'cyrillic-ext-400', 'cyrillic-600', 'cyrillic-ext-600'],
  ru: ['cyrillic-400', 'cyrillic-600'],
  en: ['latin-400', 'latin-600'],
};

export interface DocumentHeadProps {
  /** Of the page alone; the product's name is added. */
  readonly title: string;
  /** True when the page shows errors: the window's title says so first. */
  readonly failed?: boolean | undefined;
  readonly islands?: readonly IslandName[] | undefined;
}

/** Title, style, fonts of the language, scripts. */
export function DocumentHead(props: DocumentHeadProps) {
  const { frame, t } = usePage();
  const title = `${props.title} · Qyzmet`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.failed ? `${t('error.prefix')}: ${title}` : title}</title>
      {preloaded[frame.language].map((font) => (
        <link
          key={font}
          rel="preload"
          href={frame.assets.fonts[font]}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={frame.assets.styles} />
      <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
      <meta name="theme-color" content="#0a474c" />
      {props.islands?.map((island) => (
        <script key={island} type="module" src={frame.assets.islands[island]} />
      ))}
    </head>
  );
}
