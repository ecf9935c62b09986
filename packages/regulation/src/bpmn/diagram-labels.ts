import type { Language } from '@qyzmet/kernel';
import { deadlineWords, diagramWords, factQuestion, messageWords, outcomeQuestion } from './diagram-words.ts';
import type { FlowNode, SequenceFlow } from './process-graph.ts';

export interface NodeLabel {
  /** The law's own label, "1-процесс". */
  readonly mark?: string;
  readonly title: string;
  readonly deadline?: string;
}

export function nodeLabel(node: FlowNode, language: Language): NodeLabel {
  const { step } = node;
  switch (node.type) {
    case 'step':
      return {
        ...(step.label === undefined ? {} : { mark: step.label }),
        title: step.title[language],
        ...(step.deadline ? { deadline: deadlineWords(step.deadline)[language] } : {}),
      };
    case 'branch':
      return {
        title:
          node.question && 'fact' in node.question
            ? factQuestion(node.question.fact)[language]
            : outcomeQuestion(step.label, language),
      };
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

/** Name of a node as one text: label, title and deadline on lines of their own. */
export function nodeName(node: FlowNode, language: Language): string {
  const { mark, title, deadline } = nodeLabel(node, language);
  return [mark, title, deadline].filter((line) => line !== undefined && line !== '').join('\n');
}

export function flowName({ answer }: SequenceFlow, language: Language): string {
  if (answer === undefined) return '';
  return answer === 'ok' || answer === 'holds' ? diagramWords.yes[language] : diagramWords.no[language];
}
