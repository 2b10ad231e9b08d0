import { expressionInterpolationOnly } from '../../../../src/lint/rules/expression/interpolation-only.js';
import { describeRule, type Found } from '../../lint-files.js';

/** What Terraform 0.11 wanted, and what its successors do without. */

function interpolation(at: string, marked: string, text: string, fixed: string): Found {
  const message = `This string contains only an interpolation: write ${text}.`;
  return { severity: 'info', message, at, marked, address: 'local.a', fixed };
}
const locals = (value: string): string => `locals {\n  a = ${value}\n}\n`;

describeRule(expressionInterpolationOnly, {
  good: {
    'text beside it, or two of them': locals('["a${b.c}", "${b.c}${b.d}", "%{ if b.c }x%{ endif }"]'),
    'a heredoc, which ends with a line': locals('<<-E\n  ${b.c}\n  E'),
    'a dollar that is escaped': locals('"$${b.c}"'),
    JSON: { 'main.tf.json': '{"locals": {"a": "${b.c}"}}' },
    'names in quotes, which are no values': 'data "x" "y" {\n  depends_on = ["${b.c}"]\n}\n',
    'one that cannot be read': locals('"${b.}"'),
  },
  bad: {
    'a reference': {
      files: locals('"${var.x}"'),
      found: [interpolation('main.tf:2:7', '"${var.x}"', 'var.x', locals('var.x'))],
    },
    'a call inside a call, and keeps a comment': {
      files: locals('max(1, "${min(2, b.c /* few */)}") # c'),
      found: [
        interpolation(
          'main.tf:2:14',
          '"${min(2, b.c /* few */)}"',
          'min(2, b.c /* few */)',
          locals('max(1, min(2, b.c /* few */)) # c'),
        ),
      ],
    },
    'blanks and strip markers': {
      files: locals('"${~ b.c ~}"'),
      found: [interpolation('main.tf:2:7', '"${~ b.c ~}"', 'b.c', locals('b.c'))],
    },
    'an operation beside another': {
      files: locals('2 * "${b.c + 1}"'),
      found: [interpolation('main.tf:2:11', '"${b.c + 1}"', '(b.c + 1)', locals('2 * (b.c + 1)'))],
    },
    'an operation alone': {
      files: locals('"${b.c ? 1 : 2}"'),
      found: [interpolation('main.tf:2:7', '"${b.c ? 1 : 2}"', 'b.c ? 1 : 2', locals('b.c ? 1 : 2'))],
    },
    'several lines': {
      files: locals('"${\n    b.c +\n    1\n  }"'),
      found: [
        interpolation(
          'main.tf:2:7',
          '"${\n    b.c +\n    1\n  }"',
          '( b.c + 1 )',
          locals('(\n    b.c +\n    1\n  )'),
        ),
      ],
    },
    'a key': {
      files: locals('{ "${b.c}" = 1 }'),
      found: [interpolation('main.tf:2:9', '"${b.c}"', '(b.c)', locals('{ (b.c) = 1 }'))],
    },
  },
});
