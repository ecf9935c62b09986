import type { AssetUrls } from '../assets/build-assets.ts';

/** URLs of assets for pages that are drawn and never loaded. */
export const sampleAssets: AssetUrls = {
  styles: '/assets/styles.css',
  fonts: {
    'latin-400': '/assets/latin-400.woff2',
    'cyrillic-400': '/assets/cyrillic-400.woff2',
    'cyrillic-ext-400': '/assets/cyrillic-ext-400.woff2',
    'latin-600': '/assets/latin-600.woff2',
    'cyrillic-600': '/assets/cyrillic-600.woff2',
    'cyrillic-ext-600': '/assets/cyrillic-ext-600.woff2',
  },
  islands: {
    sign: '/assets/sign.js',
    'nca-layer': '/assets/nca-layer.js',
    'sign-mobile': '/assets/sign-mobile.js',
    'sign-many': '/assets/sign-many.js',
    upload: '/assets/upload.js',
    live: '/assets/live.js',
    desk: '/assets/desk.js',
    shortcuts: '/assets/shortcuts.js',
    scan: '/assets/scan.js',
    print: '/assets/print.js',
    'queue-proof': '/assets/queue-proof.js',
  },
  icon: '/assets/icon.svg',
};
