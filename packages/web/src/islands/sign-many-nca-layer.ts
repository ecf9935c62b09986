import { askNcaLayer } from './ask-nca-layer.ts';
import { NcaLayerFault } from './nca-layer-client.ts';
import type { Paper, PaperList } from './paper-list.ts';
import { bytesToSign } from './prepare-document.ts';
import { sendSignature } from './send-signature.ts';
import { showCertificate } from './sign-certificate.ts';
import { startSigningForm } from './signing-form.ts';

/** The very bytes that were on the screen. */
interface Approved {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
  readonly sha256: string | null;
}

/** Each press approves the paper on the screen; then all approved papers are signed in one window of NCALayer. */
export function startNcaLayerWay(form: HTMLFormElement, list: PaperList): void {
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const begin = find<HTMLButtonElement>('#nca-begin');
  const sign = find<HTMLButtonElement>('#nca-sign');
  const fault = find('[data-nca-fault]');
  const status = find('[data-nca-status]');
  const certificate = find('[data-nca-certificate]');
  if (!begin || !sign || !fault || !status || !certificate) return;

  const sheets = new Map<Paper, Approved>();
  const approved = () => [...sheets.values()].filter(({ paper }) => paper.state() === 'approved');
  let working = false;
  const { blame, present, say, tell, work, setBusy } = startSigningForm(form, {
    fault,
    status,
    busy(value) {
      working = value;
      begin.disabled = value;
      count();
      list.setBusy(form, value);
    },
    sentencesOf: (error) => (error instanceof NcaLayerFault ? [say(error.kind), error.message] : undefined),
  });
  function wording(word: string): string {
    const signed = list.papers.filter(({ state }) => state() === 'signed').length;
    return say(word)
      .replace('{approved}', String(approved().length))
      .replace('{signed}', String(signed))
      .replace('{left}', String(list.papers.length - signed));
  }

  function count(): void {
    if (!sign) return;
    sign.disabled = working || approved().length === 0;
    sign.textContent = wording('sign-approved');
  }

  async function signApproved(): Promise<void> {
    certificate?.replaceChildren();
    const waiting = approved();
    const signatures = await askNcaLayer(
      form,
      { say, tell },
      waiting.map(({ bytes }) => bytes),
    );
    const [first] = signatures;
    if (!first) return;
    const { body, signer } = form.dataset;
    const doubt = showCertificate({ holder: certificate, key: first, signer, body, now: present(), say });
    if (doubt !== '') {
      tell('');
      return blame(doubt);
    }
    const refusals: string[] = [];
    for (const [index, { paper, sha256 }] of waiting.entries()) {
      tell(wording('sending-many').replace('{number}', String(index + 1)));
      const answer = await sendSignature(form, paper, { cms: signatures[index]?.der ?? first.der, sha256 });
      paper.mark(answer.signed ? 'signed' : 'refused');
      sheets.delete(paper);
      if (!answer.signed) refusals.push(`${paper.title}: ${answer.sentence ?? say('failed')}`);
    }
    blame(...refusals);
    tell(wording('finished'));
    document.querySelector<HTMLElement>('h1')?.focus();
    status?.scrollIntoView({ block: 'center' });
  }

  begin.addEventListener('click', () =>
    work(async () => {
      tell(say('preparing'));
      const isShown = await list.begin({
        form,
        say,
        tell,
        work,
        async press(paper, prepared) {
          sheets.set(paper, { paper, sha256: prepared.sha256, bytes: await bytesToSign(prepared) });
          return 'approved';
        },
        progress: (finished) => wording(finished ? 'all-seen' : 'approved-progress'),
        // Once this work is over: until then the button cannot take the focus.
        finish: () => setTimeout(() => sign.focus()),
      });
      tell(isShown ? say('look-at-each') : wording('all-seen'));
    }),
  );
  sign.addEventListener('click', () => work(signApproved));
  list.onTakenBack(count);
  setBusy(false);
}
