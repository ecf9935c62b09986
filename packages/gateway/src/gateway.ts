import type { Envelope } from './envelope.ts';
import type { Receipt, Transport } from './transport.ts';

export interface GatewaySettings {
  /** The way to each system, by its name. */
  readonly routes: Readonly<Record<string, Transport>>;
}

export interface Gateway {
  /**
   * One attempt over the route of the addressee. Never throws. `delivered` and `refused` are final; after `failed` nobody
   * knows whether the message arrived, and the same envelope is to be carried again.
   */
  carry(envelope: Envelope): Promise<Receipt>;
}

export function createGateway({ routes }: GatewaySettings): Gateway {
  return {
    async carry(envelope) {
      const route = Object.hasOwn(routes, envelope.to) ? routes[envelope.to] : undefined;
      return route ? route.carry(envelope) : { kind: 'refused', reason: 'no-route' };
    },
  };
}
