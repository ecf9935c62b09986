import { Button } from '../parts/button.tsx';
import { usePage } from '../parts/page-context.tsx';
import { queuePaths } from './queue-paths.ts';

export interface QueueProofModel {
  readonly body: string;
  readonly service: string;
  /** Of the family that holds a ticket: the browser computes its row from number and code alone. */
  readonly own: { readonly number: string; readonly code: string; readonly place: number | null } | null;
}

/** How anybody computes the queue again: what is published, one's own print by hand, everything in this very browser. */
export function QueueProof(props: { readonly proof: QueueProofModel }) {
  const { t } = usePage();
  const { body, own, service } = props.proof;
  const number = own?.number ?? '0000000417';
  const code = own?.code ?? 'XXXX-XXXX-XXXX-XXXX';
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t('queue.prove')}</h2>
      <p>{t('queue.prove-text')}</p>
      <p>{t('queue.prove-hash')}</p>
      <pre class="qz-command">
        <code>{`printf '%s' '${number} ${code}' | sha256sum`}</code>
      </pre>
      <ul>
        <li>
          <a href={queuePaths.json(body, service)} download>
            {t('queue.prove-json')}
          </a>
        </li>
        <li>
          <a href={queuePaths.csv(body, service)} download>
            {t('queue.prove-csv')}
          </a>
        </li>
        <li>
          <a href={queuePaths.lines(body, service)} download>
            {t('queue.prove-lines')}
          </a>
        </li>
      </ul>
      <div
        data-island="queue-proof"
        data-list={queuePaths.json(body, service)}
        data-number={own?.number}
        data-code={own?.code}
        data-place={own?.place}
        data-words={JSON.stringify({
          running: t('queue.prove-running'),
          good: t('queue.prove-good', { movements: '{movements}' }),
          own: t('queue.prove-own', { place: '{place}' }),
          ownDiffers: t('queue.prove-own-differs', { place: '{place}' }),
          bad: t('queue.prove-bad', { faults: '{faults}' }),
          failed: t('queue.prove-failed'),
        })}
      >
        <Button kind="secondary" type="button" hidden>
          {t('queue.prove-button')}
        </Button>
        <p role="status" />
        <p class="qz-small qz-quiet">{t('queue.prove-memory')}</p>
      </div>
    </section>
  );
}
