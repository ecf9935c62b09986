import { Button } from '../parts/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { queuePaths } from './queue-paths.ts';

export interface QueueListModel {
  readonly frame: Frame;
  readonly queues: readonly {
    readonly body: string;
    readonly service: string;
    readonly name: string;
    readonly title: string;
    readonly waiting: number;
  }[];
  /** As they were typed. */
  readonly typed: {
    readonly code: string;
    readonly number: string;
    readonly iin: string;
    readonly queue: string;
  };
  /** Fields: `code`, `number`, `iin`, `queue`. */
  readonly errors: readonly FieldError[];
}

function Ways(props: { readonly model: QueueListModel }) {
  const { t, to } = usePage();
  const { errors, queues, typed } = props.model;
  return (
    <div class="qz-ways">
      <section class="qz-way">
        <form method="get" action={to(queuePaths.list())} noValidate>
          <TextField
            name="code"
            label={t('queue.code')}
            hint={t('queue.code-hint')}
            value={typed.code}
            error={errorOf(errors, 'code')}
            maxLength={40}
            autocomplete="off"
          />
          <Button>{t('queue.find')}</Button>
        </form>
      </section>
      <section class="qz-way">
        <h2>{t('queue.no-ticket')}</h2>
        <p>{t('queue.no-ticket-text')}</p>
        <Form action={queuePaths.find()}>
          {queues.length > 1 ? (
            <SelectField
              name="queue"
              label={t('queue.body')}
              value={typed.queue}
              placeholder="—"
              error={errorOf(errors, 'queue')}
              options={queues.map(({ body, service, name }) => ({ id: `${body}/${service}`, label: name }))}
            />
          ) : (
            queues.map(({ body, service }) => (
              <input key={body} type="hidden" name="queue" value={`${body}/${service}`} />
            ))
          )}
          <TextField
            name="number"
            label={t('queue.number')}
            hint={t('queue.number-hint')}
            value={typed.number}
            error={errorOf(errors, 'number')}
            maxLength={20}
            autocomplete="off"
          />
          <TextField
            name="iin"
            type="iin"
            label={t('queue.iin')}
            value={typed.iin}
            error={errorOf(errors, 'iin')}
            autocomplete="off"
          />
          <Button kind="secondary">{t('queue.by-number')}</Button>
        </Form>
      </section>
    </div>
  );
}

function QueueList(props: { readonly model: QueueListModel }) {
  const { t, to } = usePage();
  const { errors, queues } = props.model;
  return (
    <Layout title={t('queue.title')} failed={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{t('queue.title')}</h1>
      <p class="qz-lead">{t('queue.list-lead')}</p>
      <Ways model={props.model} />
      <h2>{t('queue.choose')}</h2>
      <ul class="qz-plain-list">
        {queues.map(({ body, name, service, title, waiting }) => (
          <li key={`${body}/${service}`}>
            <a href={to(queuePaths.queue(body, service))}>{name}</a>{' '}
            <span class="qz-quiet">
              {title} · {t('queue.waiting', { count: waiting })}
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

/** The queues that are kept, and the two ways to one's own place. Nobody has to sign in. */
export function queueListPage(model: QueueListModel): string {
  return renderPage(model.frame, <QueueList model={model} />);
}
