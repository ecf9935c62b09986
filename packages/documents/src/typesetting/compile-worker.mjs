// Plain JavaScript: a worker thread gets no TypeScript loader of its own under every runner of Node 20.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Compilations that an unused memo survives: the layouts stay warm, the cache stays bounded. */
const memoLife = 5;

const { workspace, fontFiles } = workerData;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
});

parentPort.on('message', ({ id, source, data, createdAt }) => {
  try {
    const compiled = compiler.compile({ mainFilePath: `${workspace}${source}`, inputs: { data } });
    if (compiled.hasError()) throw new Error(diagnosticsOf(compiled));
    const pdf = new Uint8Array(
      compiler.pdf(compiled.result, { pdfStandard: 'a-3a', creationTimestamp: createdAt }),
    );
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
  compiler.evictCache(memoLife);
});

function diagnosticsOf(compiled) {
  return compiled
    .takeDiagnostics()
    .shortDiagnostics.map(({ path, message }) => `${path}: ${message}`)
    .join('; ');
}
