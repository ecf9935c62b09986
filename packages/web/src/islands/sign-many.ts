import { startPaperList } from './paper-list.ts';
import { startKeyFileWay } from './sign-many-key-file.ts';
import { startNcaLayerWay } from './sign-many-nca-layer.ts';

// Many papers, each looked at before it is signed; with a key file one by one, with NCALayer at once in the end.
const list = startPaperList();
const [keyFile, ncaLayer] = ['sign-many', 'sign-many-nca-layer'].map((id) =>
  document.querySelector<HTMLFormElement>(`form#${id}`),
);
if (list && keyFile && ncaLayer) {
  startKeyFileWay(keyFile, list);
  startNcaLayerWay(ncaLayer, list);
}
