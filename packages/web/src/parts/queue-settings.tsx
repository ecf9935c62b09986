import { usePage } from './page-context.tsx';
import { SummaryList } from './summary-list.tsx';

/** What a body has decided for its queue where the law is silent. */
export interface QueueSettingsModel {
  readonly body: string;
  readonly demonstration: boolean;
  /** Day of the year, `09-01`. */
  readonly ageOn: string;
  readonly groups: readonly string[];
  readonly answerWithin: { readonly value: number; readonly unit: 'working-day' | 'calendar-day' };
  readonly noAnswer: 'keeps-place' | 'goes-last';
  /** Undefined: all of them keep the place. */
  readonly declinesAllowed: number | undefined;
}

/** The settings by their names, each with what it means: they stand wherever they decide. */
export function QueueSettings(props: { readonly settings: QueueSettingsModel }) {
  const { t } = usePage();
  const { answerWithin, ageOn, body, declinesAllowed, demonstration, groups, noAnswer } = props.settings;
  const [month = '', day = ''] = ageOn.split('-');
  const count = answerWithin.value;
  return (
    <section aria-labelledby="queue-settings">
      <h2 id="queue-settings">{t('queue.settings')}</h2>
      <p>
        {t('queue.settings-text', { body })} {demonstration && t('queue.settings-demonstration')}
      </p>
      <SummaryList
        rows={[
          { label: t('queue.setting.age-on'), value: t('queue.setting.age-on-value', { day, month }) },
          { label: t('queue.setting.groups'), value: groups.join(' · ') },
          {
            label: t('queue.setting.answer'),
            value: t(
              answerWithin.unit === 'working-day'
                ? 'queue.setting.answer-working'
                : 'queue.setting.answer-calendar',
              { count },
            ),
          },
          { label: t('queue.setting.no-answer'), value: t(`queue.setting.${noAnswer}`) },
          {
            label: t('queue.setting.declines'),
            value:
              declinesAllowed === undefined
                ? t('queue.setting.declines-all')
                : t('queue.setting.declines-some', { count: declinesAllowed }),
          },
        ]}
      />
    </section>
  );
}
