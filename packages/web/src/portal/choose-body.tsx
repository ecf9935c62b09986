import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField, type ChoiceOption } from '../parts/choice-field.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';
import { PlaceLine, type PlaceModel } from './places-by-district.tsx';

export interface ChooseBodyModel {
  readonly frame: Frame;
  readonly service: { readonly id: string; readonly title: string };
  /** The bodies that give the service, by district, the person's own first: "Шиелі ауданы", and the address of its body as the hint. */
  readonly bodies: readonly ChoiceOption[];
  readonly chosen: string;
  /** The district in which the registry knows the person's residence, if a body serves it. */
  readonly residence: string | null;
  /** The akim of the person's own okrug, where the service may be asked for at an akim's office too. */
  readonly akim: PlaceModel | null;
  readonly errors: readonly FieldError[];
}

function ChooseBody(props: { readonly model: ChooseBodyModel }) {
  const { t, to } = usePage();
  const { akim, service, bodies, chosen, residence, errors } = props.model;
  return (
    <Layout
      title={t('choose-body.title')}
      failed={errors.length > 0}
      back={{ path: paths.service(service.id) }}
    >
      <div class="qz-reading">
        <ErrorSummary errors={errors} />
        <h1>
          <span class="qz-caption">{service.title}</span>
          {t('choose-body.title')}
        </h1>
        <p class="qz-lead">
          {residence ? t('choose-body.residence', { district: residence }) : t('choose-body.unknown')}
        </p>
        {akim && (
          <p>
            {t('choose-body.akim', { akim: akim.name })} <PlaceLine place={akim} />
          </p>
        )}
        {/* Nothing is written by choosing, so it is a question, not an order. */}
        <form method="get" action={to(paths.start(service.id))} noValidate>
          <ChoiceField
            name="body"
            label={t('choose-body.label')}
            options={bodies}
            value={chosen}
            error={errorOf(errors, 'body')}
          />
          <Actions>
            <Button>{t('choose-body.go')}</Button>
          </Actions>
        </form>
      </div>
    </Layout>
  );
}

/** Which body of the territory gets the application: that of the residence is chosen already. */
export function chooseBodyPage(model: ChooseBodyModel): string {
  return renderPage(model.frame, <ChooseBody model={model} />);
}
