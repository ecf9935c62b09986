import type { Command } from '@qyzmet/case-engine';
import type { Result } from '@qyzmet/kernel';
import type { Step } from '@qyzmet/regulation';
import type { FieldError, FormFieldModel, MessageKey } from '@qyzmet/web';
import type { PageRequest } from '../../http/page-request.ts';
import type { Product } from '../../product.ts';
import type { OfficeCase } from '../office-desk.ts';

export type DeskInput = Extract<Command, { type: 'perform' }>['input'];
export type Posted = Readonly<Record<string, string>>;

/** A case whose step waits for the officer before the page. */
export interface StepFormMoment {
  readonly product: Product;
  readonly page: PageRequest;
  readonly found: OfficeCase & { readonly step: Step };
}

/** How one kind of step is asked on the page of a case, and what its form brings to the engine. */
export interface StepForm {
  readonly submit: MessageKey;
  readonly consequence?: MessageKey;
  /** What the page says when it is done. */
  readonly done: MessageKey;
  /** The fields as they stand; `typed` is what a refused form had. */
  fields(moment: StepFormMoment, typed: Posted): Promise<readonly FormFieldModel[]>;
  read(moment: StepFormMoment, posted: Posted): Promise<Result<DeskInput, readonly FieldError[]>>;
}
