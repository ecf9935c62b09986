import type { Fault } from '../simulating/faults.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';

/** What befalls the next requests of a simulator. */
export async function planFault({ address }: Pick<Simulator, 'address'>, fault: Fault): Promise<void> {
  const response = await fetch(`${address}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (response.status !== 204) throw new Error(`the fault was not planned: ${response.status}`);
}
