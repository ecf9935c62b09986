import { durationText } from '@qyzmet/calendar';
import type { Language, Text } from '@qyzmet/kernel';
import type { Actor, ClauseId, Deadline, Edition, Grounded, Step } from '@qyzmet/regulation';
import { actorWords } from '@qyzmet/regulation/bpmn';
import { type CitedClause, type CitedText, clauseLabel, paths, translator } from '@qyzmet/web';
import { serviceIdOf } from '../law/service-id.ts';

/** One edition in one language: its paragraphs, actors and deadlines as pages show them. */
export class EditionWords {
  readonly edition: Edition;
  readonly language: Language;

  constructor(edition: Edition, language: Language) {
    this.edition = edition;
    this.language = language;
  }

  say(text: Text): string {
    return text[this.language];
  }

  get title(): string {
    return this.say(this.edition.regulation.title);
  }

  /** "Тайынша ауданы әкімдігінің 01.08.2012 № 517 қаулысы". */
  get actTitle(): string {
    const { issuer, number, date } = this.edition.regulation.act;
    const day = date.split('-').reverse().join('.');
    const forms: Text = {
      kk: `${issuer.kk}, ${day}, № ${number} қаулы`,
      ru: `${issuer.ru}, постановление от ${day} № ${number}`,
      en: `${issuer.en}, act No ${number} of ${day}`,
    };
    return this.say(forms);
  }

  /** The clauses that order something, with their words; the mark of a practice cites nothing. */
  cite(clauses: readonly ClauseId[]): readonly CitedClause[] {
    const t = translator(this.language);
    return clauses.flatMap((id) => {
      const clause = this.edition.text.clauses.find((candidate) => candidate.id === id);
      if (!clause) return [];
      const path = paths.act(serviceIdOf(this.edition), id);
      return [{ id, label: clauseLabel(id, t), quote: clause.kk, act: this.actTitle, path }];
    });
  }

  stated(text: Text, ground: Grounded): CitedText {
    return { text: this.say(text), cites: this.cite(ground.cites) };
  }

  actor(actor: Actor): string {
    return this.say(actorWords[actor]);
  }

  deadline(deadline: Deadline): string {
    return this.say(durationText({ value: deadline.value, unit: deadline.unit }));
  }

  findStep(channel: string, id: string | null): Step | undefined {
    const process = this.edition.regulation.channels[channel as keyof Edition['regulation']['channels']];
    return process?.steps.find((step) => step.id === id);
  }

  /** The paragraphs of a refusal: those of the channel's own refusing step, or of the ground where no step refuses. */
  citeRefusal(channel: string, ground: string): readonly CitedClause[] {
    const { channels, refusals } = this.edition.regulation;
    const steps = channels[channel as keyof typeof channels]?.steps ?? [];
    const refusing = steps.filter(({ kind, refusal }) => kind === 'refuse' && refusal === ground);
    const cites =
      refusing.length > 0
        ? refusing.flatMap((step) => step.cites)
        : refusals.find(({ id }) => id === ground)?.cites;
    return this.cite(cites ?? []);
  }
}
