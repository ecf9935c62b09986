import { Banner } from '../parts/banner.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Layout } from '../parts/layout.tsx';
import { Tabs } from '../parts/navigation.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { ProcessPicture } from '../parts/process-picture.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { repealedTitle } from '../portal/repealed-title.ts';
import type { ActModel } from '../portal/service.tsx';
import { clauseAnchor, paths } from '../portal-paths.ts';
import { handbookPaths } from './handbook-paths.ts';
import { LawColumn, type LawPart } from './law-column.tsx';

export interface HandbookStep {
  /** Number in the list: "1". */
  readonly number: string;
  /** Id of the step's element: the law leads back to it. */
  readonly anchor: string;
  /** The law's own label, in Kazakh: "1-процесс". */
  readonly label?: string;
  readonly title: string;
  readonly actor: string;
  /** In words: "10 минут". */
  readonly deadline?: string;
  /** Clauses that stand in the law's column. */
  readonly clauses: readonly { readonly id: string; readonly label: string }[];
  /** Why the step is needed where the law is silent. */
  readonly practice?: string;
}

export interface HandbookProcessModel {
  readonly frame: Frame;
  readonly service: { readonly id: string; readonly title: string };
  readonly act: ActModel;
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  /** Id of the channel shown. */
  readonly channel: string;
  /** Trusted SVG of ours. */
  readonly picture: string;
  readonly steps: readonly HandbookStep[];
  readonly law: readonly LawPart[];
}

function Steps(props: { readonly steps: readonly HandbookStep[]; readonly caption: string }) {
  const { t } = usePage();
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      rows={props.steps}
      keyOf={(step) => step.number}
      columns={[
        {
          id: 'step',
          label: t('steps.step'),
          cell: (step) => (
            <span id={step.anchor}>
              {step.number}. {step.title}
            </span>
          ),
        },
        {
          id: 'actor',
          label: t('steps.actor'),
          cell: (step) => (
            <>
              {step.actor}
              {step.deadline && <span class="qz-handbook__term">{step.deadline}</span>}
            </>
          ),
        },
        {
          id: 'law',
          label: t('steps.law'),
          cell: (step) => (
            <span class="qz-handbook__cites">
              {step.label && (
                <span lang="kk" class="qz-quiet">
                  {step.label}
                </span>
              )}
              {step.clauses.map(({ id, label }) => (
                <a key={id} href={`#${clauseAnchor(id)}`}>
                  {label}
                </a>
              ))}
              {step.practice && <span class="qz-quiet">{t('handbook.practice')}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

function HandbookProcess(props: { readonly model: HandbookProcessModel }) {
  const { t, to } = usePage();
  const { act, channel, channels, law, picture, service, steps } = props.model;
  const title = channels.find(({ id }) => id === channel)?.title ?? channel;
  return (
    <Layout
      title={`${service.title}: ${title}`}
      back={{ path: handbookPaths.list(), label: t('handbook.title') }}
    >
      <h1>
        <span class="qz-caption">{t('handbook.caption')}</span>
        {service.title}
      </h1>
      <p class="qz-lead">{act.title}</p>
      {act.repealedOn && <Banner kind="wait" title={repealedTitle(t, act.repealedOn)} />}
      <Tabs
        label={t('handbook.channels')}
        items={channels.map(({ id, title: label }) => ({
          label,
          path: handbookPaths.channel(service.id, id),
          current: id === channel,
        }))}
      />
      <h2>{t('handbook.diagram')}</h2>
      <ProcessPicture svg={picture} title={t('service.flow', { channel: title })} />
      <p class="qz-actions qz-no-print">
        <ButtonLink kind="secondary" path={handbookPaths.bpmn(service.id, channel)} download>
          {t('handbook.download')}
        </ButtonLink>
        <a href={to(paths.act(service.id))}>{t('service.act-link')}</a>
      </p>
      <div class="qz-handbook">
        <section aria-labelledby="steps">
          <h2 id="steps">{t('handbook.steps')}</h2>
          <p class="qz-small qz-quiet">{t('handbook.steps-text')}</p>
          <Steps steps={steps} caption={t('service.steps', { channel: title })} />
        </section>
        <LawColumn parts={law} />
      </div>
    </Layout>
  );
}

/** One channel of a service: the diagram, the steps and the law that orders them, side by side. */
export function handbookProcessPage(model: HandbookProcessModel): string {
  return renderPage(model.frame, <HandbookProcess model={model} />);
}
