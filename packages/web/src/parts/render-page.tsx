import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Frame, PageProvider } from './page-context.tsx';

/** Draws a whole document. `page` must be a `Layout` or a component that returns one. */
export function renderPage(frame: Frame, page: ComponentChild): string {
  return `<!doctype html>${renderToString(<PageProvider frame={frame}>{page}</PageProvider>)}`;
}
