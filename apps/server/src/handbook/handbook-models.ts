import type { Channel } from '@qyzmet/regulation';
import { drawProcess } from '@qyzmet/regulation/bpmn';
import {
  clauseLabel,
  type Frame,
  type HandbookEntry,
  type HandbookProcessModel,
  type HandbookStep,
  type LawPart,
  translator,
} from '@qyzmet/web';
import type { ReadableService } from '../law/services-on-day.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { channelTitles } from '../present/law-words.ts';
import { actModel, channelsOf } from '../present/service-page.ts';
import { blockOf, lawParts, numberedSteps } from './law-parts.ts';

function channelModels(words: EditionWords) {
  return channelsOf(words).map((id) => ({ id, title: words.say(channelTitles[id]) }));
}

export function handbookEntry({ id, adopted }: ReadableService, words: EditionWords): HandbookEntry {
  return {
    id,
    title: words.title,
    act: words.actTitle,
    channels: channelModels(words),
    adopted: adopted !== undefined,
  };
}

/** One channel of an edition as the handbook shows it. The edition must have the channel. */
export function handbookProcess(
  frame: Frame,
  service: ReadableService,
  words: EditionWords,
  channel: Channel,
): HandbookProcessModel {
  const { regulation, text } = words.edition;
  const t = translator(words.language);
  const numbered = numberedSteps(regulation.channels[channel]?.steps ?? []);
  const law = lawParts(text, channel, numbered, t);
  return {
    frame,
    service: { id: service.id, title: words.title },
    act: actModel(words),
    channels: channelModels(words),
    channel,
    picture: drawProcess(regulation, channel, words.language),
    steps: numbered.map(({ step, number, anchor, cites }): HandbookStep => {
      const { deadline, label, practice, title, actor } = step;
      return {
        number,
        anchor,
        ...(label ? { label } : {}),
        title: words.say(title),
        actor: words.actor(actor),
        ...(deadline ? { deadline: words.deadline(deadline) } : {}),
        clauses: clausesIn(law, cites).map((id) => ({ id, label: clauseLabel(id, t) })),
        ...(practice ? { practice: words.say(practice) } : {}),
      };
    }),
    law,
  };
}

/** The blocks of the law's column that the citations lead to. */
function clausesIn(law: readonly LawPart[], cites: readonly string[]): readonly string[] {
  const shown = new Set(law.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  return [...new Set(cites.map(blockOf))].filter((id) => shown.has(id));
}
