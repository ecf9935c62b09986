import { MovableClock } from '@qyzmet/kernel';
import { expect, it } from 'vitest';
import { Circuit } from './circuit.ts';

function openCircuit() {
  const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
  const circuit = new Circuit(clock, { failures: 2, pause: 1000 });
  circuit.failed();
  circuit.failed();
  return { clock, circuit };
}

it('opens after failures in a row and lets nothing through', () => {
  const { circuit } = openCircuit();
  expect(circuit.state).toBe('open');
  expect(circuit.admit()).toBe(false);
});

it('stays closed when an answer comes between failures', () => {
  const circuit = new Circuit(new MovableClock(new Date(0)), { failures: 2, pause: 1000 });
  circuit.failed();
  circuit.answered();
  circuit.failed();
  expect(circuit.state).toBe('closed');
});

it('lets one asking through after the pause and closes when it is answered', () => {
  const { clock, circuit } = openCircuit();
  clock.move(1000);
  expect([circuit.state, circuit.admit(), circuit.admit()]).toEqual(['half-open', true, false]);
  circuit.answered();
  expect([circuit.state, circuit.admit()]).toEqual(['closed', true]);
});

it('opens for another pause when that one fails', () => {
  const { clock, circuit } = openCircuit();
  clock.move(1000);
  circuit.admit();
  circuit.failed();
  expect(circuit.state).toBe('open');
  clock.move(1000);
  expect(circuit.state).toBe('half-open');
});
