export { drawProcess } from './draw-process.ts';
export { exportBpmn } from './export-bpmn.ts';
export { actorWords, systemWords } from './diagram-words.ts';
