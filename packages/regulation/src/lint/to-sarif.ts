import type { Text } from '@qyzmet/kernel';
import type { Finding, Level } from './finding.ts';
import { acceptanceWithoutFinding } from './rules/acceptance-without-finding/rule.ts';
import { rules } from './rules/index.ts';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId: 'ROOT' };
        readonly region: { readonly startLine: number; readonly snippet: { readonly text: string } };
      };
      readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly kind: 'clause' }[];
    },
  ];
  readonly partialFingerprints: { readonly 'ruleAndClauses/v1': string };
  /** Present and empty for an open finding: SARIF then knows that somebody looked. */
  readonly suppressions: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  readonly properties: Pick<Finding, 'edition' | 'quote' | 'message' | 'accepted'>;
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly rules: readonly {
            readonly id: string;
            readonly shortDescription: { readonly text: string };
            readonly defaultConfiguration: { readonly level: Level };
            readonly properties: { readonly title: Text };
          }[];
        };
      };
      readonly columnKind: 'utf16CodeUnits';
      readonly results: readonly SarifResult[];
    },
  ];
}

const described = [...rules, acceptanceWithoutFinding];

/** SARIF 2.1.0; file and line are those of the edition's source text, relative to the project's root. */
export function toSarif(findings: readonly Finding[]): SarifLog {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'qyzmet',
            rules: described.map(({ id, title, level }) => ({
              id,
              shortDescription: { text: title.en },
              defaultConfiguration: { level },
              properties: { title },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(toResult),
      },
    ],
  };
}

function toResult(finding: Finding): SarifResult {
  return {
    ruleId: finding.rule,
    ruleIndex: described.findIndex(({ id }) => id === finding.rule),
    level: finding.level,
    message: { text: `${finding.message.en} «${finding.quote}»` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: `regulations/${finding.edition}.source.txt`, uriBaseId: 'ROOT' },
          region: { startLine: finding.line, snippet: { text: finding.quote } },
        },
        logicalLocations: finding.clauses.map((clause) => ({
          fullyQualifiedName: `${finding.edition}/${clause}`,
          kind: 'clause',
        })),
      },
    ],
    partialFingerprints: {
      'ruleAndClauses/v1': `${finding.edition}#${finding.rule}#${finding.clauses.join(',')}`,
    },
    suppressions: finding.accepted
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: `${finding.accepted.reason.en} ${finding.accepted.run.en}`,
          },
        ]
      : [],
    properties: {
      edition: finding.edition,
      quote: finding.quote,
      message: finding.message,
      accepted: finding.accepted,
    },
  };
}
