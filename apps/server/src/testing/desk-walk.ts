import type { CaseState } from '@qyzmet/case-engine';
import { newId } from '@qyzmet/kernel';
import { demonstrationPeople } from '@qyzmet/registries';
import type { FormField, Step } from '@qyzmet/regulation';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { type DemonstrationOfficer, demonstrationStaff } from '../demonstration/demonstration-staff.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { placesOfChannel } from '../law/places.ts';
import { doAtCentre, openAtCentre } from './centre-steps.ts';
import { faultsIn } from './faults-in.ts';
import { PersonWithBrowser } from './person-with-browser.ts';
import { certificateOf, signAs } from './sign-as.ts';
import type { TestProduct } from './start-test-product.ts';

export interface WalkPlan {
  readonly service: AdoptedService;
  readonly channel: 'office' | 'rural-akim' | 'psc';
  readonly outcome: 'approved' | 'refused';
  /** Id of the demonstration person who applies. */
  readonly applicant: string;
  /** Answers that differ from those made up by the type of the field. */
  readonly answers?: Readonly<Record<string, string>>;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const systemOf = { office: 'office', 'rural-akim': 'rural', psc: 'psc' } as const;

/**
 * Everybody who has a part in a case taken in at a window, each with a browser without script: whoever the step waits for
 * opens the case and posts what its form asks. Nothing here knows a service.
 */
export class DeskWalk {
  readonly #running: TestProduct;
  readonly #plan: WalkPlan;
  /** Signed in once for all walks: the door lets nobody knock too often. */
  readonly #browsers: Map<string, PersonWithBrowser>;
  readonly #caseId: string;
  /** `actor/kind` of every step that a person did. */
  readonly done: string[] = [];

  constructor(running: TestProduct, plan: WalkPlan, browsers: Map<string, PersonWithBrowser>) {
    this.#running = running;
    this.#browsers = browsers;
    this.#plan = plan;
    this.#caseId = newId(running.clock.now());
  }

  get caseId(): string {
    return this.#caseId;
  }

  /** From the window to the end of the record where it began. Gives that record. */
  async walk(): Promise<CaseState> {
    await this.#takeIn();
    for (let turn = 0; turn < 60; turn++) {
      const { state, step } = await this.#waiting();
      if (!step) return state;
      await this.#do(state, step);
      this.done.push(`${step.actor}/${step.kind}`);
    }
    throw new Error('The case has no end');
  }

  get #system() {
    return systemOf[this.#plan.channel];
  }

  #steps(): readonly Step[] {
    return this.#plan.service.edition.regulation.channels[this.#plan.channel]?.steps ?? [];
  }

  async #takeIn(): Promise<void> {
    const { service, applicant } = this.#plan;
    const places = placesOfChannel(service, this.#plan.channel);
    const first = this.#steps().find(({ kind }) => kind === 'identify')?.actor;
    const officer = demonstrationStaff.find(
      ({ role, organisation }) => role === first && places.some(({ id }) => id === organisation),
    );
    const person = demonstrationPeople.find(({ id }) => id === applicant);
    if (!officer || !person) throw new Error(`Nobody takes in "${service.id}"`);
    const browser = await this.#browserOf(officer);
    const { documents } = service.edition.regulation;
    if (this.#system === 'psc')
      return openAtCentre(browser, {
        service,
        centre: officer.organisation,
        caseId: this.#caseId,
        iin: person.iin,
      });
    const originals = documents.filter(
      ({ channels, original }) => original && channels.includes(this.#plan.channel),
    );
    const opened = await browser.post('/kk/office/window/open', {
      'window-iin': person.iin,
      'window-service': service.id,
      'window-case': this.#caseId,
      'idempotency-key': this.#caseId,
      'original-application': 'seen',
      ...Object.fromEntries(originals.map(({ id }) => [`original-${id}`, 'seen'])),
      ...this.#application(person.iin),
    });
    if (opened.status !== 303)
      throw new Error(`The window answered ${opened.status}: ${faultsIn(opened.text)}`);
  }

  /** Every field of the form and a scan of every paper. */
  #application(iin: string): Readonly<Record<string, string | File>> {
    const { form, documents } = this.#plan.service.edition.regulation;
    // Who names a representative at a centre is asked for the power of attorney: without such answers this person comes alone.
    const fields = form.sections
      .flatMap((section) => section.fields)
      .filter(
        ({ id, required }) => required || this.#system !== 'psc' || this.#plan.answers?.[id] !== undefined,
      );
    const files = documents.filter(({ channels }) => channels.includes(this.#plan.channel));
    return {
      ...Object.fromEntries(fields.map((field) => [field.id, this.#answer(field, iin)])),
      ...Object.fromEntries(
        files.map(({ id }) => [`file-${id}`, new File([png], `${id}.png`, { type: 'image/png' })]),
      ),
    };
  }

  #answer({ id, type, options }: FormField, iin: string): string {
    const { answers = {} } = this.#plan;
    const given = answers[id];
    if (given !== undefined) return given;
    switch (type) {
      case 'iin':
        return iin;
      case 'date':
        return /to$|until|end/i.test(id) ? '30.10.2026' : '01.02.2026';
      case 'choice':
        return options?.[0]?.id ?? '';
      case 'yes-no':
        return 'yes';
      case 'phone':
        return '+7 701 555 66 77';
      case 'email':
        return 'adam@example.kz';
      default:
        return 'Мәлімет';
    }
  }

  /** The record whose step waits for a person, once registries and messages have had their say; no step at the end. */
  async #waiting(): Promise<{ readonly state: CaseState; readonly step: Step | undefined }> {
    const { cases } = this.#running.product;
    for (let attempt = 0; attempt < 400; attempt++) {
      const found = await Promise.all(
        (['rural', 'psc', 'office'] as const).map((system) => cases.find(system, this.#caseId)),
      );
      const states = found.flatMap((each) => (each ? [each.state] : []));
      for (const state of states) {
        const step = this.#steps().find(({ id }) => id === state.step);
        if (step && (await this.#hasTask(state))) return { state, step };
      }
      const own = states.find(({ system }) => system === this.#system);
      if (own?.endedAt && states.every(({ endedAt }) => endedAt)) return { state: own, step: undefined };
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const last = await cases.find(this.#system, this.#caseId);
    throw new Error(`${this.#plan.service.id} waits at "${last?.state.step}" for nobody`);
  }

  async #hasTask(state: CaseState): Promise<boolean> {
    const now = this.#running.clock.now();
    const { rows } = await this.#running.product.store.tasks.tasksOf({
      system: state.system,
      owners: [
        state.body,
        state.centre ?? '',
        state.applicant?.iin ?? '',
        state.assignment?.executor?.iin ?? '',
      ],
      now,
      day: { start: now, end: now },
      page: { limit: 200 },
    });
    return rows.some(({ caseId, step }) => caseId === this.#caseId && step === state.step);
  }

  async #do(state: CaseState, step: Step): Promise<void> {
    const officer = this.#officerFor(state, step);
    const browser = await this.#browserOf(officer);
    if (state.system === 'psc') {
      const signer = step.actor === 'applicant' ? this.#plan.applicant : officer.id;
      const application = this.#application(state.applicant?.iin ?? '');
      return doAtCentre(browser, { product: this.#running.product, state, step, signer, application });
    }
    const path = `/kk/office/cases/${this.#caseId}`;
    const page = await browser.get(path);
    if (page.status !== 200) throw new Error(`${officer.id} at "${step.id}": ${page.status}`);
    const answer = await this.#post(browser, path, page.text, state, step, officer);
    if (answer.status !== 303)
      throw new Error(
        `${officer.id} at "${step.id}" was answered ${answer.status}: ${faultsIn(answer.text)}`,
      );
  }

  async #post(
    browser: PersonWithBrowser,
    path: string,
    page: string,
    state: CaseState,
    step: Step,
    officer: DemonstrationOfficer,
  ) {
    const key = { step: step.id, 'idempotency-key': `${this.#caseId}/${step.id}` };
    switch (step.kind) {
      case 'decide':
        return browser.post(`${path}/decide/check`, { ...key, ...this.#decision(state) });
      case 'sign-result':
      case 'sign-letter':
        return this.#signPaper(browser, path, key, officer);
      case 'sign': {
        const content = await browser.get(`${path}/read-back/content.json`);
        const signer = step.actor === 'applicant' ? this.#plan.applicant : officer.id;
        const cms = await signAs(this.#running.product, signer, content.bytes);
        return browser.post(`${path}/read-back`, { ...key, cms });
      }
      case 'hand-over':
        return browser.post(`${path}/hand-over`, { ...key, form: 'paper' });
      default:
        return browser.post(`${path}/act`, { ...key, ...this.#typed(page) });
    }
  }

  /** What a person would type into the form of the page: the first choice, a text, what stands there already. */
  #typed(page: string): Readonly<Record<string, string>> {
    const form = /<form[^>]* id="step"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
    const typed: Record<string, string> = {};
    for (const [, tag = ''] of form.matchAll(/<input([^>]*type="radio"[^>]*)>/g))
      typed[/name="([^"]+)"/.exec(tag)?.[1] ?? ''] ??= /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g))
      typed[name] = value || 'Тексерілді';
    for (const [, tag = ''] of form.matchAll(/<input([^>]*)>/g)) {
      const name = /name="([^"]+)"/.exec(tag)?.[1];
      if (!name || /type="(?:radio|hidden|file)"/.test(tag)) continue;
      typed[name] = /value="([^"]*)"/.exec(tag)?.[1] || (tag.includes('date') ? '01.02.2020' : 'Мәлімет');
    }
    return typed;
  }

  #decision(state: CaseState): Readonly<Record<string, string>> {
    const { outcome, service, answers = {} } = this.#plan;
    const { refusals, results } = service.edition.regulation;
    if (outcome === 'refused') {
      const ground = refusals.find(
        ({ stage, answers: when }) =>
          stage === 'merits' &&
          Object.entries(when ?? {}).every(([field, options]) =>
            options.includes(state.form[field]?.value ?? ''),
          ),
      );
      return { outcome, ground: ground?.id ?? '', reason: 'Құжаттары толық емес' };
    }
    const fields = results
      .filter((result) => result.outcome === 'approved')
      .flatMap((result) => result.fields ?? []);
    return {
      outcome,
      ...Object.fromEntries(
        fields.map((field) => [field.id, this.#answer(field, state.applicant?.iin ?? '')]),
      ),
      ...Object.fromEntries(fields.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : []))),
    };
  }

  async #signPaper(
    browser: PersonWithBrowser,
    path: string,
    key: Readonly<Record<string, string>>,
    officer: DemonstrationOfficer,
  ) {
    const { product } = this.#running;
    const prepared = await browser.post(`${path}/sign-result/prepare`, {
      certificate: await certificateOf(product, officer.id),
    });
    if (prepared.status !== 200)
      throw new Error(`prepare answered ${prepared.status}: ${faultsIn(prepared.text)}`);
    const { contentUrl, sha256 } = JSON.parse(prepared.text) as Readonly<
      Record<'contentUrl' | 'sha256', string>
    >;
    const paper = await browser.get(contentUrl.replace(/[#?].*$/, ''));
    const cms = await signAs(product, officer.id, paper.bytes);
    return browser.post(`${path}/sign-result`, { ...key, cms, paper: sha256 });
  }

  #officerFor(state: CaseState, step: Step): DemonstrationOfficer {
    const organisation = state.system === 'office' ? state.body : state.centre;
    const named = state.assignment?.executor?.iin;
    const role = step.actor === 'applicant' ? (state.openedBy.role ?? '') : step.actor;
    const officer = demonstrationStaff.find(
      (candidate) =>
        candidate.role === role &&
        candidate.organisation === organisation &&
        (!role.endsWith('executor') || !named || candidate.iin === named),
    );
    if (!officer) throw new Error(`The demonstration has no ${role} at ${organisation}`);
    return officer;
  }

  async #browserOf({ id, role }: DemonstrationOfficer): Promise<PersonWithBrowser> {
    const known = this.#browsers.get(id);
    if (known) return known;
    const browser = new PersonWithBrowser(this.#running.address);
    const desk = role === 'psc-operator' ? '/kk/psc' : '/kk/office';
    await browser.get(`${desk}/log-in`);
    const entered = await browser.post(`${desk}/log-in`, {
      login: id,
      password: demonstrationPassword,
      window: '1',
    });
    if (entered.location !== desk) throw new Error(`${id} cannot enter: ${entered.status}`);
    this.#browsers.set(id, browser);
    return browser;
  }
}
