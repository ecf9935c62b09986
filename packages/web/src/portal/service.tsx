import { handbookPaths } from '../handbook/handbook-paths.ts';
import { formatDate } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, type CitedText, StatedList } from '../parts/cite.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { ProcessPicture } from '../parts/process-picture.tsx';
import { type ProcessStep, ProcessSteps } from '../parts/process-steps.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';
import { type DistrictPlaces, PlacesByDistrict } from './places-by-district.tsx';
import { repealedTitle } from './repealed-title.ts';

export interface ActModel {
  /** "Тайынша ауданы әкімдігінің 2012 жылғы 1 тамыздағы № 517 қаулысы". */
  readonly title: string;
  readonly inForceFrom: Date;
  /** Absent while the act is in force; `unknown` where its text does not give the day. */
  readonly repealedOn?: Date | 'unknown';
  /** "Тайынша ауданы әкімдігінің 24.05.2013 № 233 қаулысымен". */
  readonly repealedBy?: string;
}

export interface ServiceFlow {
  readonly channel: string;
  /** Trusted SVG of ours. */
  readonly picture?: string;
  readonly steps: readonly ProcessStep[];
}

export interface ServiceModel {
  readonly frame: Frame;
  readonly id: string;
  readonly title: string;
  readonly provider: string;
  readonly act: ActModel;
  readonly applicants: readonly CitedText[];
  readonly documents: readonly CitedText[];
  readonly duration: readonly CitedText[];
  readonly cost: readonly CitedText[];
  readonly results: readonly CitedText[];
  readonly refusals: readonly CitedText[];
  /** Where it may be asked for: portal, service centre, office, rural akim, with the places of each. */
  readonly channels: readonly { readonly title: string; readonly places: readonly DistrictPlaces[] }[];
  readonly contacts: readonly CitedText[];
  readonly flows: readonly ServiceFlow[];
  /** Where the queue that the service keeps is published. */
  readonly queuePath?: string;
  /** Absent when nobody can apply here: `startBlocked` then says why. */
  readonly startPath?: string;
  readonly startBlocked?: { readonly text: string; readonly cites: readonly CitedClause[] };
}

function Section(props: { readonly title: string; readonly items: readonly CitedText[] }) {
  if (props.items.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <StatedList items={props.items} />
    </section>
  );
}

function Start(props: { readonly model: ServiceModel; readonly again?: boolean }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <div class="qz-no-print">
      {model.startPath && (
        <ButtonLink path={model.startPath} kind={props.again ? 'secondary' : 'primary'}>
          {t('service.start')}
        </ButtonLink>
      )}
      {model.startPath && !model.frame.person && !props.again && (
        <p class="qz-quiet qz-small">{t('service.start-hint')}</p>
      )}
      {model.startBlocked && !props.again && (
        <Banner kind="wait" title={t('service.blocked')} text={model.startBlocked.text} />
      )}
    </div>
  );
}

function Service(props: { readonly model: ServiceModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const { act } = model;
  return (
    <Layout title={model.title} back={{ path: paths.services(), label: t('catalogue.title') }}>
      <h1>
        <span class="qz-caption">{t('service.caption')}</span>
        {model.title}
      </h1>
      <p class="qz-lead">{model.provider}</p>
      {act.repealedOn && (
        <Banner
          kind="wait"
          title={repealedTitle(t, act.repealedOn)}
          text={t('service.repealed-text', { act: act.title, by: act.repealedBy ?? '' })}
        />
      )}
      <Start model={model} />
      {model.queuePath && (
        <ButtonLink kind="secondary" path={model.queuePath}>
          {t('queue.title')}
        </ButtonLink>
      )}
      <div class="qz-columns">
        <aside>
          <div class="qz-facts">
            {model.duration.length > 0 && <h2>{t('service.duration')}</h2>}
            <StatedList items={model.duration} />
            {model.cost.length > 0 && <h2>{t('service.cost')}</h2>}
            <StatedList items={model.cost} />
            {model.contacts.length > 0 && <h2>{t('service.contacts')}</h2>}
            <StatedList items={model.contacts} />
            <h2>{t('service.act')}</h2>
            <p>{act.title}</p>
            <p class="qz-small qz-quiet">
              {t('service.in-force-from', { date: formatDate(act.inForceFrom) })}
            </p>
            <p>
              <a href={to(paths.act(model.id))}>{t('service.act-link')}</a>
            </p>
            <p>
              <a href={to(handbookPaths.service(model.id))}>{t('handbook.title')}</a>
            </p>
          </div>
        </aside>
        <div>
          <Section title={t('service.applicants')} items={model.applicants} />
          <Section title={t('service.documents')} items={model.documents} />
          <Section title={t('service.results')} items={model.results} />
          <Section title={t('service.refusals')} items={model.refusals} />
          {model.channels.length > 0 && (
            <section>
              <h2>{t('service.channels')}</h2>
              {model.channels.map((channel) => (
                <div key={channel.title}>
                  <h3>{channel.title}</h3>
                  <PlacesByDistrict districts={channel.places} />
                </div>
              ))}
            </section>
          )}
        </div>
      </div>
      {model.flows.map((flow) => (
        <details class="qz-flow" key={flow.channel}>
          <summary>
            <h2>{t('service.flow', { channel: flow.channel })}</h2>
          </summary>
          <p class="qz-quiet">{t('service.flow-text')}</p>
          <ProcessSteps
            caption={t('service.steps', { channel: flow.channel })}
            captionHidden
            steps={flow.steps}
          />
          {flow.picture && (
            <details class="qz-more">
              <summary>{t('service.picture')}</summary>
              <ProcessPicture svg={flow.picture} title={t('service.flow', { channel: flow.channel })} />
            </details>
          )}
        </details>
      ))}
      {model.flows.length > 0 && <Start model={model} again />}
    </Layout>
  );
}

/** Who may get the service, what it needs, how long, how it goes; each statement with its paragraph. */
export function servicePage(model: ServiceModel): string {
  return renderPage(model.frame, <Service model={model} />);
}
