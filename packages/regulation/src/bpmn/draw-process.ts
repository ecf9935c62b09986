import type { Language } from '@qyzmet/kernel';
import { isMachine } from '../is-machine.ts';
import type { Channel, Regulation } from '../types.ts';
import { nodeLabel } from './diagram-labels.ts';
import { actorWords, systemWords } from './diagram-words.ts';
import type { Point } from './flow-grid.ts';
import { fieldsOf, layoutProcess, type ProcessLayout } from './layout-process.ts';
import type { PlacedLabel } from './place-labels.ts';
import { type Box, fontSize, labelFontSize, lineHeight, type PlacedNode, type Pool } from './place-nodes.ts';
import { wrapText } from './text-measure.ts';

const header = 30;
const margin = 2;

const pictureWords: Readonly<Record<Language, (steps: number, systems: string) => string>> = {
  kk: (steps, systems) => `Сызба солдан оңға қарай оқылады. Қадам саны: ${steps}. Жүйелер: ${systems}.`,
  ru: (steps, systems) => `Схема читается слева направо. Шагов: ${steps}. Системы: ${systems}.`,
  en: (steps, systems) => `The diagram reads from left to right. Steps: ${steps}. Systems: ${systems}.`,
};

/**
 * One channel as a standalone SVG for a page: no script, no style, no outside reference. Lines and words take the
 * text colour of the page; a theme colours the parts by their classes (`process-step`, `process-message`, …), and
 * `data-step`, `data-cites` tie a step to the text of the law. Lengths are CSS pixels.
 *
 * Throws when the regulation does not have the channel.
 */
export function drawProcess(regulation: Regulation, channel: Channel, language: Language): string {
  const process = regulation.channels[channel];
  if (!process) throw new Error(`Regulation ${regulation.id} has no channel "${channel}"`);
  const layout = layoutProcess(process, language, fieldsOf(regulation));
  const width = layout.width + 2 * margin;
  const height = layout.height + 2 * margin;
  const id = `process-${channel}`;
  const steps = layout.nodes.filter(({ node }) => node.type === 'step').length;
  const systems = layout.pools.map(({ system }) => systemWords[system][language]).join(', ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="process-diagram" role="img" aria-labelledby="${id}-title ${id}-desc"`,
    ` lang="${language}" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}"`,
    ` fill="none" stroke="currentColor" stroke-width="1.5" font-family="Arial, sans-serif" font-size="${fontSize}">`,
    `<title id="${id}-title">${escapeXml(regulation.title[language])}</title>`,
    `<desc id="${id}-desc">${escapeXml(pictureWords[language](steps, systems))}</desc>`,
    ...layout.pools.map((pool) => drawPool(pool, language)),
    ...layout.graph.sequence.map(({ id: flow }) => drawFlow(layout, flow, 'sequence')),
    ...layout.graph.messages.map(({ id: flow }) => drawFlow(layout, flow, 'message')),
    ...layout.nodes.map((placed) => drawNode(placed, language)),
    ...layout.labels.map(drawLabel),
    '</svg>',
  ].join('');
}

function drawPool(pool: Pool, language: Language): string {
  return [
    `<g class="process-pool" data-system="${pool.system}">`,
    rectangle(pool, 'stroke-width="1"'),
    sideways({ ...pool, width: header }, systemWords[pool.system][language]),
    ...pool.lanes.map(
      (lane) =>
        `<g class="process-lane">${rectangle(lane, 'stroke-width="1" stroke-opacity="0.5"')}${sideways({ ...lane, width: header }, actorWords[lane.actor][language])}</g>`,
    ),
    '</g>',
  ].join('');
}

function drawFlow({ routes }: ProcessLayout, id: string, kind: 'sequence' | 'message'): string {
  const points = routes.get(id) ?? [];
  const first = points[0];
  const last = points.at(-1);
  const before = points.at(-2);
  if (!first || !last || !before) return '';
  const start = towards(first, points[1] ?? last, 8);
  const line =
    kind === 'message'
      ? `<path d="${roundedPath([start, ...points.slice(1)])}" stroke-dasharray="8 5"/><circle cx="${(first.x + start.x) / 2}" cy="${(first.y + start.y) / 2}" r="4"/>`
      : `<path d="${roundedPath(points)}"/>`;
  const tip = `<path d="${arrow(before, last)}"${kind === 'sequence' ? ' fill="currentColor" stroke="none"' : ''}/>`;
  return `<g class="process-${kind}">${line}${tip}</g>`;
}

function roundedPath(points: readonly Point[]): string {
  const radius = 5;
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const into = towards(point, before, radius);
      const out = towards(point, after, radius);
      return `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
    })
    .join('');
}

function towards(from: Point, to: Point, distance: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * Math.min(distance, Math.abs(to.x - from.x) / 2),
    y: from.y + Math.sign(to.y - from.y) * Math.min(distance, Math.abs(to.y - from.y) / 2),
  };
}

function arrow(before: Point, { x, y }: Point): string {
  const dx = Math.sign(x - before.x);
  const dy = Math.sign(y - before.y);
  const back = { x: x - 9 * dx, y: y - 9 * dy };
  return `M${x} ${y}L${back.x + 4.5 * dy} ${back.y + 4.5 * dx}L${back.x - 4.5 * dy} ${back.y - 4.5 * dx}Z`;
}

function drawNode(placed: PlacedNode, language: Language): string {
  const { node, x, y, width, height } = placed;
  const cx = x + width / 2;
  const cy = y + height / 2;
  const circle = (radius: number, strokeWidth: number): string =>
    `<circle cx="${cx}" cy="${cy}" r="${radius}" stroke-width="${strokeWidth}"/>`;
  const envelope = `<path d="M${cx - 9} ${cy - 6}h18v12h-18zl9 7l9 -7"/>`;
  switch (node.type) {
    case 'start':
      return `<g class="process-event">${circle(width / 2, 1.5)}</g>`;
    case 'message-start':
      return `<g class="process-event">${circle(width / 2, 1.5)}${envelope}</g>`;
    case 'message-catch':
      return `<g class="process-event">${circle(width / 2, 1.5)}${circle(width / 2 - 3, 1.5)}${envelope}</g>`;
    case 'end':
      return `<g class="process-event process-end">${circle(width / 2, 3.5)}</g>`;
    case 'refused-end':
      return `<g class="process-event process-refused">${circle(width / 2, 3.5)}<path d="M${cx - 8} ${cy + 8}l5 -13l6 8l5 -12l-5 15l-6 -8z" fill="currentColor" stroke-width="1"/></g>`;
    case 'branch':
    case 'join': {
      const half = width / 2;
      const mark = `<path d="M${cx - 7} ${cy - 8}l14 16m0 -16l-14 16" stroke-width="3"/>`;
      return `<g class="process-gateway"><path d="M${cx} ${cy - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z"/>${mark}</g>`;
    }
    case 'step':
      return drawStep(placed, language);
  }
}

function drawStep({ node, x, y, width, height }: PlacedNode, language: Language): string {
  const { mark, title, deadline } = nodeLabel(node, language);
  const inner = width - 20;
  const lines = [
    ...(mark === undefined ? [] : [{ text: mark, part: 'mark' }]),
    ...wrapText(title, inner, fontSize).map((text) => ({ text, part: 'title' })),
    ...(deadline === undefined
      ? []
      : wrapText(deadline, inner, fontSize).map((text) => ({ text, part: 'deadline' }))),
  ];
  const step = fontSize * lineHeight;
  const top = y + height / 2 - ((lines.length - 1) * step) / 2;
  const actor = `<text class="process-step-actor" fill="currentColor" fill-opacity="0.75" stroke="none" font-size="${labelFontSize - 1}" text-anchor="middle" x="${x + width / 2}" y="${y + 13}">${escapeXml(actorWords[node.actor][language])}</text>`;
  const doer = node.step.kind === 'send' ? 'message' : isMachine(node.actor) ? 'system' : 'person';
  const weight = { mark: ' font-weight="bold"', title: '', deadline: ' font-style="italic"' } as Record<
    string,
    string
  >;
  const words = lines.map(
    ({ text, part }, index) =>
      `<tspan class="process-step-${part}" x="${x + width / 2}" y="${round(top + index * step)}"${weight[part] ?? ''}>${escapeXml(text)}</tspan>`,
  );
  return [
    `<g class="process-step process-step-${doer}" data-step="${node.id}" data-kind="${node.step.kind}" data-cites="${escapeXml(node.step.cites.join(' '))}">`,
    rectangle({ x, y, width, height }, 'rx="10"'),
    actor,
    `<text fill="currentColor" stroke="none" text-anchor="middle" dominant-baseline="central">${words.join('')}</text>`,
    '</g>',
  ].join('');
}

function drawLabel({ lines, x, y, width }: PlacedLabel): string {
  const step = labelFontSize * lineHeight;
  const words = lines.map(
    (line, index) =>
      `<tspan x="${x + width / 2}" y="${round(y + (index + 0.5) * step)}">${escapeXml(line)}</tspan>`,
  );
  return `<text class="process-label" fill="currentColor" stroke="none" font-size="${labelFontSize}" text-anchor="middle" dominant-baseline="central">${words.join('')}</text>`;
}

function rectangle({ x, y, width, height }: Box, attributes: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${attributes}/>`;
}

/** Words that read upwards in the head of a pool or lane. */
function sideways({ x, y, width, height }: Box, words: string): string {
  const cx = x + width / 2;
  const cy = y + height / 2;
  const lines = wrapText(words, height - 8, fontSize);
  const step = fontSize * lineHeight;
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${cx}" y="${round(cy + (index - (lines.length - 1) / 2) * step)}">${escapeXml(line)}</tspan>`,
  );
  return `<text fill="currentColor" stroke="none" text-anchor="middle" dominant-baseline="central" transform="rotate(-90 ${cx} ${cy})">${spans.join('')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
