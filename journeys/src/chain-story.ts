import type { CaseState } from '@qyzmet/case-engine';
import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser, Locator } from 'playwright-core';
import { caseIdOf } from './deeds.ts';
import type { ProductUnderTest } from './running-product.ts';
import { Traveller } from './traveller.ts';

const scan = {
  name: 'құжат.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Pages that the documentation shows. */
const pictured = [
  'application-rural-clerk',
  'covering-letter',
  'head-resolve',
  'sign-letter',
  'decide-refused',
];

/** A chain of officers of one act, each at a browser of their own. Whoever the step waits for opens the case and does it. */
export class ChainStory {
  readonly #browser: Browser;
  readonly #under: ProductUnderTest;
  /** Log-in by post: `leb-officer` of the body, `rural-akim` of the okrug. */
  readonly #posts: Readonly<Record<string, string>>;
  readonly #choices: readonly string[];
  readonly #people = new Map<string, Traveller>();
  readonly #seen = new Set<string>();
  /** `actor/kind`, in the order of the deeds. */
  readonly done: string[] = [];
  readonly faults: string[] = [];

  /** `choices`: values that are chosen where they are offered, such as the executor who is at hand. */
  constructor(
    browser: Browser,
    under: ProductUnderTest,
    posts: Readonly<Record<string, string>>,
    choices: readonly string[],
  ) {
    this.#choices = choices;
    this.#browser = browser;
    this.#under = under;
    this.#posts = posts;
  }

  /** An application at the window of whoever holds the post; gives its case. */
  async takeIn(post: string, service: string, iin: string): Promise<string> {
    const clerk = await this.#person(post);
    await clerk.goTo('/kk/office/window');
    await clerk.page.locator(`input[name=service][value="${service}"]`).check();
    await clerk.page.fill('#iin', iin);
    await this.#look(clerk, `window-${post}`);
    await clerk.page.locator('form:has(#iin)').getByRole('button').last().click();
    await clerk.settle();
    const form = clerk.page.locator('form:has(input[name^="original-"])');
    await fill(form, this.#choices);
    await this.#look(clerk, `application-${post}`);
    await form.getByRole('button').last().click();
    await clerk.page.waitForURL(/\/cases\//);
    await clerk.settle();
    return caseIdOf(clerk);
  }

  /** Goes on until nobody has anything to do. */
  async toItsEnd(caseId: string, outcome: 'approved' | 'refused'): Promise<void> {
    for (let turn = 0; turn < 30; turn++) {
      const step = await this.#waiting(caseId);
      if (!step) return;
      const officer = await this.#person(step.actor);
      await officer.goTo(`/kk/office/cases/${caseId}`);
      await this.#do(officer, caseId, step, outcome);
      this.done.push(`${step.actor}/${step.kind}`);
    }
    throw new Error(`The case has no end: ${this.done.join(', ')}`);
  }

  async leave(): Promise<void> {
    for (const person of this.#people.values()) await person.leave();
  }

  async #do(
    officer: Traveller,
    caseId: string,
    { id, kind, actor }: { readonly id: string; readonly kind: string; readonly actor: string },
    outcome: 'approved' | 'refused',
  ): Promise<void> {
    const { page } = officer;
    switch (kind) {
      case 'decide': {
        await officer.goTo(`/kk/office/cases/${caseId}/decide`);
        await page.locator(`input[name=outcome][value=${outcome}]`).check();
        if (outcome === 'refused') {
          await page.locator('input[name=ground]').first().check();
          await page.fill('#reason', 'Құжаттардың қолданылу мерзімі өткен.');
        } else await fill(page.locator('main form:has(input[name=outcome])'), this.#choices);
        await page.locator(`input[name=outcome][value=${outcome}]`).check();
        await this.#look(officer, `decide-${outcome}`);
        await officer.press('Құжатты көріп, тексеру');
        await officer.press('Шешімді растау');
        return;
      }
      case 'sign-result':
      case 'sign-letter':
        await officer.goTo(`/kk/office/cases/${caseId}/sign-result`);
        await this.#look(officer, kind);
        return officer.signWith(`${this.#posts[actor]}-valid.p12`, password);
      case 'hand-over':
        await page.locator('input[name=form][value=paper]').check();
        await this.#look(officer, kind);
        return officer.press('Берілгенін белгілеу');
      default: {
        await fill(page.locator('form#step'), this.#choices);
        await this.#look(officer, kind === 'covering-letter' ? kind : `${actor}-${id}`);
        await page.locator('form#step').getByRole('button').last().click();
        await officer.settle();
      }
    }
  }

  /** Each kind of page is held against axe and pictured once. */
  async #look(person: Traveller, name: string): Promise<void> {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    this.faults.push(...(await person.faults()));
    if (pictured.includes(name)) await person.picture(`chain-${name}`);
  }

  async #person(post: string): Promise<Traveller> {
    const login = this.#posts[post];
    if (!login) throw new Error(`Nobody holds the post ${post}`);
    const known = this.#people.get(login);
    if (known) return known;
    const person = await Traveller.arrive(this.#browser, this.#under.address);
    await person.goTo('/kk/office/log-in');
    await person.page.fill('#login', login);
    await person.page.fill('#password', password);
    await person.page.locator('form#log-in').getByRole('button').last().click();
    await person.settle();
    this.#people.set(login, person);
    return person;
  }

  /** A step that waits for a message is nobody's task yet. */
  async #isTask({ system, caseId, step, body, centre, assignment }: CaseState): Promise<boolean> {
    const now = this.#under.clock.now();
    const { rows } = await this.#under.product.store.tasks.tasksOf({
      system,
      owners: [body, centre ?? '', assignment?.executor?.iin ?? ''],
      now,
      day: { start: now, end: now },
      page: { limit: 200 },
    });
    return rows.some((task) => task.caseId === caseId && task.step === step);
  }

  /** The step that waits for an officer, once the messages have come; undefined at the end of every record. */
  async #waiting(caseId: string) {
    const { cases, law } = this.#under.product;
    for (let attempt = 0; attempt < 200; attempt++) {
      const found = await Promise.all((['rural', 'office'] as const).map((name) => cases.find(name, caseId)));
      const states = found.flatMap((each) => (each ? [each.state] : []));
      if (states.length > 0 && states.every(({ endedAt }) => endedAt)) return undefined;
      for (const state of states) {
        const steps = law.editions.get(state.edition)?.regulation.channels[state.channel]?.steps ?? [];
        const waits = steps.find(({ id }) => id === state.step);
        if (waits && (await this.#isTask(state))) return waits;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The case waits for nobody after ${this.done.join(', ')}`);
  }
}

/** What a person would answer where something is asked for and nothing stands yet: the first choice, a date, a word, a scan, every original seen. */
async function fill(form: Locator, choices: readonly string[]): Promise<void> {
  for (const box of await form.locator('input[type=checkbox][name^="original-"]').all()) await box.check();
  for (const file of await form.locator('input[type=file]').all()) await file.setInputFiles(scan);
  const names = await form
    .locator('input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
  for (const name of names) {
    const options = form.locator(`input[name="${name}"]`);
    if (!(await options.first().isVisible()) || (await options.and(form.locator(':checked')).count()) > 0)
      continue;
    const preferred = form.locator(
      choices.map((value) => `input[name="${name}"][value="${value}"]`).join(', '),
    );
    await ((await preferred.count()) > 0 ? preferred : options).first().check();
  }
  for (const field of await form
    .locator('input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=file]), textarea')
    .all()) {
    if (!(await field.isEditable()) || !(await field.isVisible()) || (await field.inputValue()) !== '')
      continue;
    if (
      await field.evaluate((input) =>
        input.closest('.govuk-form-group')?.textContent?.includes('міндетті емес'),
      )
    )
      continue;
    const id = (await field.getAttribute('id')) ?? '';
    const asked = `${id} ${(await field.getAttribute('class')) ?? ''} ${(await field.getAttribute('type')) ?? ''}`;
    await field.fill(answerFor(asked));
  }
}

function answerFor(asked: string): string {
  if (/iin/i.test(asked)) return '';
  if (/phone|tel/i.test(asked)) return '+7 701 555 66 77';
  if (/mail/i.test(asked)) return 'adam@example.kz';
  if (/(to|until|end)\b/i.test(asked) && /date|from|to\b/i.test(asked)) return '30.10.2026';
  if (/date|from|on\b|since/i.test(asked)) return '01.02.2026';
  return 'Мәлімет';
}
