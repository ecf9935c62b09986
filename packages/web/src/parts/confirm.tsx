import type { ComponentChildren } from 'preact';
import { Actions, Button, ButtonLink } from './button.tsx';
import { Form } from './form.tsx';
import { usePage } from './page-context.tsx';

export interface ConfirmProps {
  readonly question: string;
  /** What will follow, named plainly. */
  readonly consequence: string;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly confirmLabel: string;
  /** Leads back without doing it. */
  readonly cancelPath: string;
  readonly children?: ComponentChildren;
}

/** Asks before something that cannot be undone. `children` are fields of the same form. */
export function Confirm(props: ConfirmProps) {
  const { t } = usePage();
  return (
    <Form action={props.action} idempotencyKey={props.idempotencyKey}>
      <h1>{props.question}</h1>
      <p class="qz-lead">{props.consequence}</p>
      {props.children}
      <Actions>
        <Button kind="danger">{props.confirmLabel}</Button>
        <ButtonLink kind="quiet" path={props.cancelPath}>
          {t('action.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
