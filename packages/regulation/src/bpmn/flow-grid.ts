import type { Box } from './place-nodes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Right, down, left, up. */
export type Heading = 0 | 1 | 2 | 3;

/** A crossing of two lines of the grid with the direction in which a flow leaves or enters there. */
export interface Gate {
  readonly column: number;
  readonly row: number;
  readonly heading: Heading;
}

export interface GridRoute {
  readonly points: readonly Point[];
  readonly from: Gate;
  readonly to: Gate;
}

export interface RouteRequest {
  readonly from: readonly Gate[];
  readonly to: readonly Gate[];
  /** Flows of one group may run together: they end in the same place. */
  readonly group: string;
  readonly allowed: (y: number) => boolean;
  /** Price of a horizontal pixel at this height. */
  readonly price: (y: number) => number;
}

const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
const headings: readonly Heading[] = [0, 1, 2, 3];
const bendPrice = 40;
const crossingPrice = 30;
const touchingPrice = 2_000;
const sharingPrice = 20_000;

/** Lines on which flows run, what stands in their way, and the flows already drawn. */
export class FlowGrid {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #blocked: Uint8Array;
  readonly #across = new Map<number, Set<string>>();
  readonly #down = new Map<number, Set<string>>();

  constructor(xs: readonly number[], ys: readonly number[], obstacles: readonly Box[]) {
    this.#xs = xs;
    this.#ys = ys;
    this.#blocked = new Uint8Array(xs.length * ys.length * 2);
    for (const box of obstacles) this.#block(box);
  }

  /** Bit 0 of a place: the way to the right is barred; its twin: the way down. */
  #block({ x, y, width, height }: Box): void {
    const bar = (lines: readonly number[], start: number, end: number): readonly number[] =>
      lines.flatMap((line, index) => {
        const next = lines[index + 1];
        return next !== undefined && Math.max(line, start) < Math.min(next, end) ? [index] : [];
      });
    const inside = (lines: readonly number[], start: number, end: number): readonly number[] =>
      lines.flatMap((line, index) => (line > start && line < end ? [index] : []));
    for (const row of inside(this.#ys, y, y + height)) {
      for (const column of bar(this.#xs, x, x + width)) this.#blocked[this.#place(column, row) * 2] = 1;
    }
    for (const column of inside(this.#xs, x, x + width)) {
      for (const row of bar(this.#ys, y, y + height)) this.#blocked[this.#place(column, row) * 2 + 1] = 1;
    }
  }

  #place(column: number, row: number): number {
    return column * this.#ys.length + row;
  }

  /** First line past a coordinate in a direction, or undefined at the rim. */
  gate(x: number, y: number, heading: Heading, inward: boolean): Gate | undefined {
    const away = inward ? opposite(heading) : heading;
    const past = (lines: readonly number[], from: number, forward: boolean): number =>
      forward ? lines.findIndex((line) => line > from) : lines.findLastIndex((line) => line < from);
    const column = away === 0 || away === 2 ? past(this.#xs, x, away === 0) : this.#xs.indexOf(x);
    const row = away === 1 || away === 3 ? past(this.#ys, y, away === 1) : this.#ys.indexOf(y);
    return column < 0 || row < 0 ? undefined : { column, row, heading };
  }

  /** Keeps the place before a port for the flow that leaves or enters there: it has no other. */
  reserve({ column, row, heading }: Gate, group: string): void {
    const lines = this.#lines(heading);
    const place = this.#place(column, row);
    lines.set(place, (lines.get(place) ?? new Set()).add(group));
  }

  point({ column, row }: { readonly column: number; readonly row: number }): Point {
    return { x: this.#xs[column] ?? 0, y: this.#ys[row] ?? 0 };
  }

  /** The cheapest way: short, with few bends and crossings, never through a box. Remembers it for later flows. */
  route(request: RouteRequest): GridRoute | undefined {
    const goals = new Map(request.to.map((gate) => [this.#place(gate.column, gate.row), gate]));
    const goalPoints = request.to.map((gate) => this.point(gate));
    const estimate = ({ x, y }: Point): number =>
      Math.min(...goalPoints.map((goal) => Math.abs(goal.x - x) + Math.abs(goal.y - y)));
    const best = new Map<number, number>();
    const cameFrom = new Map<number, number>();
    const queue = new Queue();
    for (const gate of request.from) {
      const state = this.#place(gate.column, gate.row) * 4 + gate.heading;
      const price = this.#passing(this.#place(gate.column, gate.row), gate.heading, request.group);
      best.set(state, price);
      queue.push(state, price + estimate(this.point(gate)));
    }
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      const place = Math.floor(state / 4);
      const heading = (state % 4) as Heading;
      const goal = goals.get(place);
      if (goal?.heading === heading) return this.#trace(state, cameFrom, goal, request);
      const spent = best.get(state) ?? 0;
      for (const next of headings) {
        if (next === opposite(heading)) continue;
        const turned = next === heading ? 0 : this.#turning(place, request.group);
        // The last bend may lie right before the port: the line that leads on to it is no line of the grid.
        const reach = goal?.heading === next ? { place, price: 0 } : this.#move(place, next, request);
        if (!reach) continue;
        const price = spent + turned + reach.price;
        const target = reach.place * 4 + next;
        if (price >= (best.get(target) ?? Number.POSITIVE_INFINITY)) continue;
        best.set(target, price);
        cameFrom.set(target, state);
        queue.push(target, price + estimate(this.#pointOf(reach.place)));
      }
    }
    return undefined;
  }

  #pointOf(place: number): Point {
    return this.point({ column: Math.floor(place / this.#ys.length), row: place % this.#ys.length });
  }

  #move(place: number, heading: Heading, { group, allowed, price }: RouteRequest) {
    const [dx, dy] = steps[heading];
    const column = Math.floor(place / this.#ys.length) + dx;
    const row = (place % this.#ys.length) + dy;
    if (column < 0 || row < 0 || column >= this.#xs.length || row >= this.#ys.length) return undefined;
    const target = this.#place(column, row);
    const segment = Math.min(place, target) * 2 + (dy === 0 ? 0 : 1);
    if (this.#blocked[segment] === 1) return undefined;
    const a = this.#pointOf(place);
    const b = this.#pointOf(target);
    if (!allowed(b.y)) return undefined;
    const length = dy === 0 ? Math.abs(b.x - a.x) * price(a.y) : Math.abs(b.y - a.y);
    const shared =
      this.#strangers(this.#lines(heading), place, group) &&
      this.#strangers(this.#lines(heading), target, group);
    return {
      place: target,
      price: length + (shared ? sharingPrice : 0) + this.#passing(target, heading, group),
    };
  }

  #lines(heading: Heading): Map<number, Set<string>> {
    return heading % 2 === 0 ? this.#across : this.#down;
  }

  #strangers(lines: ReadonlyMap<number, ReadonlySet<string>>, place: number, group: string): boolean {
    const groups = lines.get(place);
    return groups !== undefined && (groups.size > 1 || !groups.has(group));
  }

  #passing(place: number, heading: Heading, group: string): number {
    const along = this.#strangers(this.#lines(heading), place, group);
    if (along) return touchingPrice;
    return this.#strangers(this.#lines(heading === 0 || heading === 2 ? 1 : 0), place, group)
      ? crossingPrice
      : 0;
  }

  #turning(place: number, group: string): number {
    const met = this.#strangers(this.#across, place, group) || this.#strangers(this.#down, place, group);
    return bendPrice + (met ? touchingPrice : 0);
  }

  #trace(
    end: number,
    cameFrom: ReadonlyMap<number, number>,
    to: Gate,
    { from, group }: RouteRequest,
  ): GridRoute {
    const states = [end];
    for (let state = cameFrom.get(end); state !== undefined; state = cameFrom.get(state))
      states.unshift(state);
    states.forEach((state, index) => {
      const place = Math.floor(state / 4);
      for (const passing of [state, states[index + 1] ?? state]) {
        const lines = this.#lines((passing % 4) as Heading);
        lines.set(place, (lines.get(place) ?? new Set()).add(group));
      }
    });
    const first = states[0] ?? end;
    const start = from.find(
      (gate) => this.#place(gate.column, gate.row) === Math.floor(first / 4) && gate.heading === first % 4,
    );
    const places = states.map((state) => Math.floor(state / 4));
    const points = places.filter((place, index) => place !== places[index - 1]);
    return { points: points.map((place) => this.#pointOf(place)), from: start ?? to, to };
  }
}

export function opposite(heading: Heading): Heading {
  return ((heading + 2) % 4) as Heading;
}

/** Binary heap of states by price. */
class Queue {
  readonly #states: number[] = [];
  readonly #prices: number[] = [];

  push(state: number, price: number): void {
    let index = this.#states.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((this.#prices[parent] ?? 0) <= price) break;
      this.#set(index, this.#states[parent] ?? 0, this.#prices[parent] ?? 0);
      index = parent;
    }
    this.#set(index, state, price);
  }

  pop(): number | undefined {
    const top = this.#states[0];
    const state = this.#states.pop();
    const price = this.#prices.pop();
    if (state === undefined || price === undefined || this.#states.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.#states.length) break;
      if ((this.#prices[child + 1] ?? Number.POSITIVE_INFINITY) < (this.#prices[child] ?? 0)) child++;
      if ((this.#prices[child] ?? 0) >= price) break;
      this.#set(index, this.#states[child] ?? 0, this.#prices[child] ?? 0);
      index = child;
    }
    this.#set(index, state, price);
    return top;
  }

  #set(index: number, state: number, price: number): void {
    this.#states[index] = state;
    this.#prices[index] = price;
  }
}
