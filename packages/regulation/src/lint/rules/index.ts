import type { Rule } from '../finding.ts';
import * as all from './all.ts';

export const rules: readonly Rule[] = Object.values(all);
