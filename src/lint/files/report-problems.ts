import type { RuleContext } from '../../findings/rule.js';
import type { SyntaxProblem, Template } from '../../template/model.js';

/** Reports what one of the readers could not read. */
export function reportProblems(
  template: Template,
  context: RuleContext,
  reader: SyntaxProblem['reader'],
): void {
  for (const problem of template.problems) {
    if (problem.reader !== reader) continue;
    context.report({ message: problem.message, source: problem.source, span: problem.span });
  }
}
