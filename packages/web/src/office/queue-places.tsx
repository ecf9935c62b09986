import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { TextField } from '../parts/text-field.tsx';
import { officePaths } from './office-paths.ts';
import { QueueLayout } from './queue-layout.tsx';

interface Named {
  readonly id: string;
  readonly label: string;
}

export interface OfficePlaceRow {
  readonly id: string;
  readonly preschool: string;
  readonly group: string;
  readonly kind: string;
  /** To whom it is offered. */
  readonly offeredTo: string | null;
  /** Whom the rule names next; null when nobody fits. */
  readonly next: string | null;
}

export const preschoolFields = ['name-kk', 'name-ru', 'address-kk', 'address-ru', 'phone'] as const;
export type PreschoolField = (typeof preschoolFields)[number];

export interface OfficePlacesModel {
  readonly frame: Frame;
  readonly body: string;
  readonly places: readonly OfficePlaceRow[];
  readonly preschools: readonly (Named & {
    readonly address: string;
    readonly phone: string;
    readonly demonstration: boolean;
  })[];
  readonly groups: readonly Named[];
  readonly kinds: readonly Named[];
  /** As typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
}

function Places(props: { readonly places: readonly OfficePlaceRow[] }) {
  const { t, to } = usePage();
  return (
    <DataTable
      caption={t('office-queue.places')}
      captionHidden
      rows={props.places}
      keyOf={(row) => row.id}
      columns={[
        { id: 'preschool', label: t('office-queue.preschool'), cell: (row) => row.preschool },
        { id: 'group', label: t('office-queue.group'), cell: (row) => row.group },
        { id: 'kind', label: t('office-queue.kind'), cell: (row) => row.kind },
        {
          id: 'next',
          label: t('office-queue.next'),
          cell: (row) =>
            row.offeredTo ? (
              <Tag kind="wait">{t('office-queue.offered-to', { child: row.offeredTo })}</Tag>
            ) : (
              (row.next ?? t('office-queue.next-none'))
            ),
        },
        {
          id: 'act',
          label: t('office-queue.offer'),
          cell: (row) =>
            !row.offeredTo && (
              <div class="qz-row-acts">
                {row.next && (
                  <a href={to(officePaths.offerPlace(row.id))}>
                    {t('office-queue.offer')}
                    <span class="govuk-visually-hidden">
                      : {row.preschool}, {row.group}
                    </span>
                  </a>
                )}
                <Form action={officePaths.withdrawPlace(row.id)}>
                  <Button kind="quiet">
                    {t('office-queue.withdraw')}
                    <span class="govuk-visually-hidden">
                      : {row.preschool}, {row.group}
                    </span>
                  </Button>
                </Form>
              </div>
            ),
        },
      ]}
    />
  );
}

function Enter(props: { readonly model: OfficePlacesModel }) {
  const { t } = usePage();
  const { errors, groups, idempotencyKey, kinds, preschools, typed } = props.model;
  return (
    <section class="qz-way">
      <h2>{t('office-queue.enter')}</h2>
      <Form action={officePaths.queuePlaces()} id="enter" idempotencyKey={idempotencyKey}>
        <SelectField
          name="preschool"
          label={t('office-queue.preschool')}
          options={preschools}
          value={typed.preschool}
          placeholder="—"
          error={errorOf(errors, 'preschool')}
        />
        <SelectField
          name="group"
          label={t('office-queue.group')}
          options={groups}
          value={typed.group}
          placeholder="—"
          error={errorOf(errors, 'group')}
        />
        <SelectField
          name="kind"
          label={t('office-queue.kind')}
          options={kinds}
          value={typed.kind}
          error={errorOf(errors, 'kind')}
        />
        <TextField
          name="count"
          label={t('office-queue.count')}
          value={typed.count ?? '1'}
          maxLength={2}
          error={errorOf(errors, 'count')}
        />
        <Button>{t('office-queue.enter')}</Button>
      </Form>
    </section>
  );
}

function Add(props: { readonly model: OfficePlacesModel }) {
  const { t } = usePage();
  const { errors, typed } = props.model;
  return (
    <section class="qz-way">
      <h2>{t('office-queue.add')}</h2>
      <Form action={officePaths.queuePreschools()}>
        {preschoolFields.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`office-queue.${name}`)}
            value={typed[name] ?? ''}
            maxLength={name === 'phone' ? 60 : 200}
            error={errorOf(errors, name)}
            autocomplete="off"
            {...(name === 'phone' ? { type: 'phone' as const } : {})}
          />
        ))}
        <Button kind="secondary">{t('office-queue.add')}</Button>
      </Form>
    </section>
  );
}

function OfficePlaces(props: { readonly model: OfficePlacesModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <QueueLayout
      title={t('office-queue.places')}
      body={model.body}
      view="places"
      errors={model.errors}
      form="enter"
    >
      <p class="qz-lead">{t('office-queue.places-lead')}</p>
      {model.places.length === 0 ? (
        <EmptyState title={t('office-queue.places-none')} text={t('office-queue.places-none-text')} />
      ) : (
        <Places places={model.places} />
      )}
      <div class="qz-ways">
        <Enter model={model} />
        <Add model={model} />
      </div>
      <h2>{t('office-queue.preschools')}</h2>
      <ul>
        {model.preschools.map(({ address, demonstration, id, label, phone }) => (
          <li key={id}>
            {label} · {address} · <span class="qz-number">{phone}</span>
            {demonstration && <span class="qz-quiet"> ({t('office-queue.preschool-invented')})</span>}
          </li>
        ))}
      </ul>
    </QueueLayout>
  );
}

/** Places that organisations have freed, and whom the rule names for each. */
export function officePlacesPage(model: OfficePlacesModel): string {
  return renderPage(model.frame, <OfficePlaces model={model} />);
}
