import type { Status } from '@qyzmet/regulation';
import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.tsx';

export type TagKind = 'plain' | 'run' | 'wait' | 'good' | 'bad';

export function Tag(props: { readonly kind?: TagKind; readonly children: ComponentChildren }) {
  return (
    <strong class={props.kind && props.kind !== 'plain' ? `qz-tag qz-tag--${props.kind}` : 'qz-tag'}>
      {props.children}
    </strong>
  );
}

/** `arrived`: another system has sent the application, and nobody has registered it yet. */
export type ShownStatus = 'draft' | 'arrived' | Status;

const kinds: Readonly<Record<ShownStatus, TagKind>> = {
  draft: 'plain',
  arrived: 'wait',
  received: 'run',
  'in-progress': 'run',
  completed: 'good',
  refused: 'bad',
};

/** The status of a case in the law's own words. */
export function StatusTag(props: { readonly status: ShownStatus }) {
  const { t } = usePage();
  return <Tag kind={kinds[props.status]}>{t(`status.${props.status}`)}</Tag>;
}
