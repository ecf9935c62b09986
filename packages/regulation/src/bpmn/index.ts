export { actorWords, systemWords } from './diagram-words.ts';
export { drawProcess } from './draw-process.ts';
export { exportBpmn } from './export-bpmn.ts';
