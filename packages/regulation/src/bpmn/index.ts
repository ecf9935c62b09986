export { drawProcess } from './draw-process.ts';
export { exportBpmn } from './export-bpmn.ts';
