import { conditionDiagnostics } from './catalogue/condition-diagnostics.ts';
import type { DiagnosticKind } from './catalogue/diagnostic-kind.ts';
import { fileDiagnostics } from './catalogue/file-diagnostics.ts';
import { guideDiagnostics } from './catalogue/guide-diagnostics.ts';
import { questionDiagnostics } from './catalogue/question-diagnostics.ts';

/** Every diagnostic there is, by code. A code never changes its meaning. */
export const catalogue: Readonly<Record<string, DiagnosticKind>> = {
  ...fileDiagnostics,
  ...questionDiagnostics,
  ...conditionDiagnostics,
  ...guideDiagnostics,
};
