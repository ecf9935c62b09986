import type { CaseState } from '@qyzmet/case-engine';
import type { Step } from '@qyzmet/regulation';
import type { AdoptedService } from '../law/law-library.ts';
import type { Product } from '../product.ts';
import { faultsIn } from './faults-in.ts';
import type { PersonWithBrowser } from './person-with-browser.ts';
import { signAs } from './sign-as.ts';

/** The ticket, the call, the identification and the originals: up to the form. `browser` is the operator's. */
export async function openAtCentre(
  browser: PersonWithBrowser,
  at: {
    readonly service: AdoptedService;
    readonly centre: string;
    readonly caseId: string;
    readonly iin: string;
  },
): Promise<void> {
  const { caseId, centre, iin, service } = at;
  await free(browser);
  const kiosk = `/kk/psc/kiosk?centre=${centre}`;
  await browser.get(kiosk);
  await browser.post(kiosk, { service: service.id, 'idempotency-key': caseId });
  await browser.get('/kk/psc');
  await browser.post('/kk/psc/call', {});
  const person = await browser.post('/kk/psc/identify', { iin, service: service.id });
  if (person.status !== 200) throw new Error(`identify answered ${person.status}: ${faultsIn(person.text)}`);
  const originals = service.edition.regulation.documents.filter(
    ({ channels, original }) => channels.includes('psc') && original,
  );
  const opened = await browser.post('/kk/psc/open', {
    iin,
    service: service.id,
    case: caseId,
    name: '',
    'original-application': 'yes',
    ...Object.fromEntries(originals.map(({ id }) => [`original-${id}`, 'yes'])),
  });
  if (opened.location !== `/kk/psc/serve/${caseId}`)
    throw new Error(`open answered ${opened.status}: ${faultsIn(opened.text)}`);
}

/** One step of the record at the centre, by the page that the operator has for it. */
export async function doAtCentre(
  browser: PersonWithBrowser,
  at: {
    readonly product: Product;
    readonly state: CaseState;
    readonly step: Step;
    /** Demonstration person whose key signs. */
    readonly signer: string;
    readonly application: Readonly<Record<string, string | File>>;
  },
): Promise<void> {
  const { application, state, step } = at;
  const answer = await post();
  if (answer.status !== 303)
    throw new Error(`the operator at "${step.id}" was answered ${answer.status}: ${faultsIn(answer.text)}`);

  async function post() {
    const key = { 'idempotency-key': `${state.caseId}/${step.id}` };
    const path = `/kk/psc/serve/${state.caseId}`;
    switch (step.kind) {
      case 'fill':
        return browser.post(path, { ...application, next: 'yes' });
      case 'sign': {
        const content = await browser.get(`${path}/request.json`);
        const cms = await signAs(at.product, at.signer, content.bytes);
        return browser.post(`${path}/sign`, { ...key, cms });
      }
      case 'manual-entry':
        return browser.post(`${path}/enter`, { ...application, ...key, step: step.id });
      case 'hand-over':
        return browser.post(`/kk/psc/applications/${state.caseId}/hand-over`, { ...key, form: 'paper' });
      default:
        throw new Error(`The centre has no page for "${step.kind}"`);
    }
  }
}

/** Whoever stands at the window goes, so that the next ticket can be called. */
async function free(browser: PersonWithBrowser): Promise<void> {
  const desk = await browser.get('/kk/psc');
  const key = /action="[^"]*\/psc\/finish"[\s\S]*?name="idempotency-key" value="([^"]*)"/.exec(
    desk.text,
  )?.[1];
  if (key) await browser.post('/kk/psc/finish', { 'idempotency-key': key });
}
