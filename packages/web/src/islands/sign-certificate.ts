import type { BrowserKey } from '@qyzmet/signatures/browser';

const day = new Intl.DateTimeFormat('ru', {
  timeZone: 'Asia/Almaty',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** Shows whose certificate it is and how long it is valid; gives the sentence of what will be refused, or ''. */
export function showCertificate(shown: {
  readonly holder: HTMLElement | null;
  readonly key: Pick<BrowserKey, 'subject' | 'notBefore' | 'notAfter' | 'meantForSigning'>;
  /** IIN and, for officers, BIN that the certificate must bear. */
  readonly signer: string | undefined;
  readonly body: string | undefined;
  readonly now: Date;
  readonly say: (word: string) => string;
}): string {
  const { body, holder, key, now, say, signer } = shown;
  const list = document.createElement('dl');
  list.className = 'qz-dl qz-dl--stacked';
  const rows = [
    [say('owner'), key.subject.cn],
    [say('iin'), key.subject.iin ?? '—'],
    [say('valid'), `${day.format(key.notBefore)} – ${day.format(key.notAfter)}`],
  ];
  for (const [label = '', value = ''] of rows) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const detail = document.createElement('dd');
    term.textContent = label;
    detail.textContent = value;
    row.append(term, detail);
    list.append(row);
  }
  holder?.replaceChildren(list);
  if (key.notAfter < now) return say('expired');
  if (key.notBefore > now) return say('not-yet');
  if (signer && key.subject.iin !== signer) return say('other-person');
  if (body && key.subject.bin !== body) return say('other-body');
  return key.meantForSigning ? '' : say('not-for-signing');
}
