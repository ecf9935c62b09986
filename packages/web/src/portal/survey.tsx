import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { ChoiceField, type ChoiceOption } from '../parts/choice-field.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';

export interface SurveyModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly questions: readonly {
    readonly id: string;
    readonly title: string;
    readonly options: readonly ChoiceOption[];
    readonly value?: string;
  }[];
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
  readonly cites: readonly CitedClause[];
}

function Survey(props: { readonly model: SurveyModel }) {
  const { t } = usePage();
  const { model } = props;
  const casePath = paths.application(model.caseId);
  return (
    <Layout
      title={t('survey.title')}
      failed={model.errors.length > 0}
      form="survey"
      back={{ path: casePath }}
    >
      <div class="qz-reading">
        <ErrorSummary errors={model.errors} />
        <h1>
          <span class="qz-caption">{model.service}</span>
          {t('survey.title')}
        </h1>
        <p class="qz-lead">{t('survey.lead', { count: model.questions.length })}</p>
        <Cite clauses={model.cites} />
        <Form action={paths.survey(model.caseId)} id="survey" idempotencyKey={model.idempotencyKey}>
          {model.questions.map((question) => (
            <ChoiceField
              key={question.id}
              name={question.id}
              label={question.title}
              options={question.options}
              value={question.value}
              error={errorOf(model.errors, question.id)}
            />
          ))}
          <Actions>
            <Button>{t('survey.submit')}</Button>
            <ButtonLink kind="quiet" path={casePath}>
              {t('survey.later')}
            </ButtonLink>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}

/** The survey of quality and accessibility after the result (annex 3). */
export function surveyPage(model: SurveyModel): string {
  return renderPage(model.frame, <Survey model={model} />);
}
