declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string;
    readonly id: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    readonly [name: string]: unknown;
  }

  export class BpmnModdle {
    create(type: string, properties?: Readonly<Record<string, unknown>>): Element;
    toXML(element: Element, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: Element;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
