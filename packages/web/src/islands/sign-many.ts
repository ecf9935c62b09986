import { type PaperList, startPaperList } from './paper-list.ts';
import { startKeyFileWay } from './sign-many-key-file.ts';
import { startNcaLayerWay } from './sign-many-nca-layer.ts';
import { wordsOf } from './words.ts';

/** Many papers, each looked at before it is signed; with a key file one by one, with NCALayer at once in the end. */
function start(keyFile: HTMLFormElement, ncaLayer: HTMLFormElement): void {
  const list: PaperList | undefined = startPaperList(wordsOf(keyFile));
  if (!list) return;
  startKeyFileWay(keyFile, list);
  startNcaLayerWay(ncaLayer, list);
}

const [keyFile, ncaLayer] = ['sign-many', 'sign-many-nca-layer'].map((id) =>
  document.querySelector<HTMLFormElement>(`form#${id}`),
);
if (keyFile && ncaLayer) start(keyFile, ncaLayer);
