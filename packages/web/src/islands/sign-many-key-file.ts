import { type BrowserKey, signDetached } from '@qyzmet/signatures/browser';
import { startKeyForm } from './key-form.ts';
import type { PaperList, WayOfSigning } from './paper-list.ts';
import { bytesToSign } from './prepare-document.ts';
import { sendSignature } from './send-signature.ts';
import type { SigningForm } from './signing-form.ts';

/** One key, opened once: each press signs the paper on the screen and brings the next. */
export function startKeyFileWay(form: HTMLFormElement, list: PaperList): void {
  startKeyForm(form, {
    async opened(key, signing) {
      await list.begin(wayWith(form, list, key, signing));
    },
    forgotten: () => list.leave(form),
    busy: (value) => list.setBusy(form, value),
  });
}

function wayWith(
  form: HTMLFormElement,
  { papers }: PaperList,
  key: BrowserKey,
  { blame, present, say, tell, work }: SigningForm,
): WayOfSigning {
  return {
    form,
    say,
    tell,
    work,
    certificate: key.certificateDer,
    async press(paper, prepared) {
      tell(say('signing'));
      const cms = await signDetached(key, await bytesToSign(prepared), present());
      const answer = await sendSignature(form, paper, { cms, sha256: prepared.sha256 });
      if (answer.signed) return 'signed';
      paper.mark('refused');
      tell('');
      blame(answer.sentence ?? say('failed'));
      return undefined;
    },
    progress(finished) {
      const signed = papers.filter(({ state }) => state() === 'signed').length;
      return say(finished ? 'finished' : 'progress')
        .replace('{signed}', String(signed))
        .replace('{left}', String(papers.length - signed));
    },
    finish() {
      document.querySelector<HTMLElement>('h1')?.focus();
      form.querySelector('[data-sign-status]')?.scrollIntoView({ block: 'center' });
    },
  };
}
