import { EmptyState } from '../parts/empty-state.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { pscPaths } from './psc-paths.ts';
import { Screen } from './screen.tsx';
import { ScreenLanguages } from './screen-languages.tsx';

export interface KioskModel {
  readonly frame: Frame;
  readonly centre: { readonly id: string; readonly name: string };
  /** Each choice is a button; POST `service`. */
  readonly services: readonly { readonly id: string; readonly title: string }[];
  readonly waiting: number;
  readonly idempotencyKey: string;
}

function Kiosk(props: { readonly model: KioskModel }) {
  const { t, to } = usePage();
  const { centre, idempotencyKey, services, waiting } = props.model;
  return (
    <Screen title={t('psc.kiosk.title')} kind="kiosk">
      <header>
        <p class="qz-screen__place">{centre.name}</p>
        <ScreenLanguages />
      </header>
      <h1>{t('psc.kiosk.choose')}</h1>
      {services.length === 0 ? (
        <EmptyState title={t('psc.kiosk.closed')} text={t('psc.kiosk.closed-text')} />
      ) : (
        <Form action={pscPaths.kiosk(centre.id)} idempotencyKey={idempotencyKey} class="qz-kiosk-choices">
          {services.map((service) => (
            <button key={service.id} type="submit" name="service" value={service.id}>
              {service.title}
            </button>
          ))}
        </Form>
      )}
      <p class="qz-screen__state">{t('psc.kiosk.waiting', { count: waiting })}</p>
      <p>
        <a href={to(pscPaths.board(centre.id))}>{t('psc.kiosk.board')}</a>
      </p>
    </Screen>
  );
}

/** Choose a service, get a ticket. */
export function kioskPage(model: KioskModel): string {
  return renderPage(model.frame, <Kiosk model={model} />);
}

export interface KioskCentresModel {
  readonly frame: Frame;
  readonly centres: readonly { readonly id: string; readonly name: string }[];
  /** Where a centre leads: the kiosk or the board. */
  readonly pathOf: (centre: string) => string;
}

function KioskCentres(props: { readonly model: KioskCentresModel }) {
  const { t, to } = usePage();
  const { centres, pathOf } = props.model;
  return (
    <Screen title={t('psc.kiosk.centre')} kind="kiosk">
      <header>
        <p class="qz-screen__place">{t('psc.kiosk.title')}</p>
        <ScreenLanguages />
      </header>
      <h1>{t('psc.kiosk.centre')}</h1>
      {centres.length === 0 ? (
        <EmptyState title={t('psc.kiosk.closed')} text={t('psc.kiosk.closed-text')} />
      ) : (
        <div class="qz-kiosk-choices">
          {centres.map((centre) => (
            <a key={centre.id} href={to(pathOf(centre.id))}>
              {centre.name}
            </a>
          ))}
        </div>
      )}
    </Screen>
  );
}

/** Shown once, when the screen is set up, where there are several centres. */
export function kioskCentresPage(model: KioskCentresModel): string {
  return renderPage(model.frame, <KioskCentres model={model} />);
}
