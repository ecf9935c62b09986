import { LineFault } from './sign-bytes.ts';
import { wordsOf } from './words.ts';

/** A form in which something is signed: what it says, its clock, and its one work at a time. */
export interface SigningForm {
  readonly say: (word: string) => string;
  /** The server's clock, carried on by the page: the visitor's own clock may be wrong. */
  readonly present: () => Date;
  readonly tell: (message: string) => void;
  /** Empty sentences are left out; none at all clears what was said before. */
  readonly blame: (...sentences: readonly string[]) => void;
  readonly setBusy: (value: boolean) => void;
  /** A second press while something runs does nothing. */
  readonly work: (task: () => Promise<void>) => Promise<void>;
  /** Sends the form and stays busy until the answer comes: it cannot be sent twice. */
  readonly send: () => Promise<void>;
}

export function startSigningForm(
  form: HTMLFormElement,
  parts: {
    readonly fault: HTMLElement;
    readonly status: HTMLElement;
    readonly busy: (value: boolean) => void;
    /** The sentences of a fault that this form alone knows; undefined for any other. */
    readonly sentencesOf: (error: unknown) => readonly string[] | undefined;
  },
): SigningForm {
  const { fault, status } = parts;
  const say = wordsOf(form);
  const loaded = performance.now();
  const start = Date.parse(form.dataset.now ?? '');
  let busy = false;

  const tell = (message: string) => {
    status.textContent = message;
  };
  const blame = (...sentences: readonly string[]) =>
    fault.replaceChildren(
      ...sentences.filter(Boolean).map((sentence) => {
        const line = document.createElement('p');
        line.className = 'govuk-error-message';
        line.textContent = sentence;
        return line;
      }),
    );
  const setBusy = (value: boolean) => {
    busy = value;
    parts.busy(value);
    form.setAttribute('aria-busy', String(value));
  };
  return {
    say,
    present: () => new Date(start + performance.now() - loaded),
    tell,
    blame,
    setBusy,
    async work(task) {
      if (busy) return;
      setBusy(true);
      blame();
      try {
        await task();
      } catch (error) {
        tell('');
        blame(...(parts.sentencesOf(error) ?? [say(error instanceof LineFault ? error.kind : 'failed')]));
      } finally {
        setBusy(false);
      }
    },
    async send() {
      tell(say('sending'));
      form.submit();
      await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
    },
  };
}
