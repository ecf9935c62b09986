import {
  dayOf,
  keepsHistory,
  type LedgerMark,
  markOf,
  memberHash,
  type Publication,
  standingOf,
  verifyPublication,
} from '@qyzmet/queue/verify';
import { wordsOf } from './words.ts';

/** Repeats the whole queue in this browser, from what is published, and one's own row from the ticket alone. */
function start(element: HTMLElement): void {
  const say = wordsOf(element);
  const button = element.querySelector('button');
  const status = element.querySelector<HTMLElement>('[role=status]');
  if (!button || !status) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = say('running');
    try {
      const response = await fetch(element.dataset.list ?? '', { cache: 'no-store' });
      if (!response.ok) throw new Error(`${response.status}`);
      const publication = (await response.json()) as Publication;
      status.textContent = verdictOn(publication, element.dataset, say);
      remember(publication);
    } catch {
      status.textContent = say('failed');
    }
    button.disabled = false;
  });
}

function verdictOn(publication: Publication, own: DOMStringMap, say: (word: string) => string): string {
  const seen = rememberedMark(publication);
  if (seen && !keepsHistory(publication, seen))
    return say('bad').replace('{faults}', `history-rewritten (${seen.position})`);
  const faults = verifyPublication(publication);
  if (faults.length > 0) {
    const named = faults
      .slice(0, 5)
      .map(({ fault, position }) => `${fault}${position ? ` (${position})` : ''}`);
    return say('bad').replace('{faults}', named.join(', '));
  }
  const good = say('good').replace('{movements}', String(publication.movements.length));
  if (!own.number || !own.code || !own.place) return good;
  const members = new Map(publication.waiting.map((member) => [member.hash, member]));
  const day = dayOf(publication.asOf);
  const standing = standingOf(memberHash(own.number, own.code), members, day, publication.rules);
  const same = String(standing?.place) === own.place;
  return `${good} ${say(same ? 'own' : 'ownDiffers').replace('{place}', String(standing?.place ?? '—'))}`;
}

const keyOf = ({ body, service }: Publication) => `qyzmet-queue/${body}/${service}`;

/** What this browser saw when it last computed the queue: nobody can rewrite what lies behind it unseen. */
function rememberedMark(publication: Publication): LedgerMark | undefined {
  const kept = localStorage.getItem(keyOf(publication));
  return kept ? (JSON.parse(kept) as LedgerMark) : undefined;
}

function remember(publication: Publication): void {
  const seen = rememberedMark(publication);
  if (!seen || keepsHistory(publication, seen))
    localStorage.setItem(keyOf(publication), JSON.stringify(markOf(publication)));
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island=queue-proof]')) start(element);
