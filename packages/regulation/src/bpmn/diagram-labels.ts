import type { Language, Text } from '@qyzmet/kernel';
import type { FormField } from '../types.ts';
import {
  answersQuestion,
  deadlineWords,
  diagramWords,
  factQuestion,
  messageWords,
  outcomeQuestion,
} from './diagram-words.ts';
import type { FlowNode, SequenceFlow } from './process-graph.ts';

export interface NodeLabel {
  /** The law's own label, "1-процесс". */
  readonly mark?: string;
  readonly title: string;
  readonly deadline?: string;
}

export function nodeLabel(node: FlowNode, language: Language, fields: readonly FormField[] = []): NodeLabel {
  const { step } = node;
  switch (node.type) {
    case 'step':
      return {
        ...(step.label === undefined ? {} : { mark: step.label }),
        title: step.title[language],
        ...(step.deadline ? { deadline: deadlineWords(step.deadline)[language] } : {}),
      };
    case 'branch':
      return { title: questionOf(node, fields)[language] };
    case 'message-start':
    case 'message-catch':
      return { title: messageWords(node.awaits?.message)[language] };
    case 'start':
      return { title: diagramWords.start[language] };
    case 'end':
      return { title: diagramWords.end[language] };
    case 'refused-end':
      return { title: diagramWords.refused[language] };
    case 'join':
      return { title: '' };
  }
}

function questionOf({ question, step }: FlowNode, fields: readonly FormField[]): Text {
  if (question && 'fact' in question) return factQuestion(question.fact);
  if (question && 'answers' in question) return answersQuestion(question.answers, fields);
  return outcomeQuestion(step.label);
}

/** Name of a node as one text: label, title and deadline on lines of their own. */
export function nodeName(node: FlowNode, language: Language, fields: readonly FormField[] = []): string {
  const { mark, title, deadline } = nodeLabel(node, language, fields);
  return [mark, title, deadline].filter((line) => line !== undefined && line !== '').join('\n');
}

export function flowName({ answer }: SequenceFlow, language: Language): string {
  if (answer === undefined) return '';
  return answer === 'ok' || answer === 'holds' ? diagramWords.yes[language] : diagramWords.no[language];
}
