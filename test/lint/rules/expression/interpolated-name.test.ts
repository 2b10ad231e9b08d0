import { expressionInterpolatedName } from '../../../../src/lint/rules/expression/interpolated-name.js';
import { describeRule } from '../../lint-files.js';

const json = (text: string): Record<string, string> => ({ 'main.tf.json': text });

describeRule(expressionInterpolatedName, {
  good: {
    'names as they are, and templates elsewhere': json(
      '{"variable": {"a": {"type": "list(string)", "description": "${string}"}}, "resource": {"t": {"n": {"depends_on": ["t.m"], "provider": "p.b", "name": "${var.a}", "lifecycle": {"ignore_changes": ["name"]}}}}}',
    ),
    'HCL, where quotes are another rule’s matter':
      'output "a" {\n  value      = 1\n  depends_on = ["${t.n}"]\n}\n',
    'what cannot be read': json('{"variable": {"a": {"type": "${string"}}}'),
  },
  bad: {
    'a dependency': {
      files: json('{"output": {"a": {"value": 1, "depends_on": ["t.m", "${t.n}"]}}}'),
      found: [
        {
          severity: 'error',
          message: '"depends_on" requires a plain name: write "t.n", without ${}.',
          at: 'main.tf.json:1:53',
          marked: '"${t.n}"',
          address: 'output.a.depends_on',
          fixed: '{"output": {"a": {"value": 1, "depends_on": ["t.m", "t.n"]}}}',
        },
      ],
    },
    'a type': {
      files: json('{"variable": {"a": {"type": "${ list(string) }"}}}'),
      found: [
        {
          severity: 'error',
          message: '"type" requires a plain name: write "list(string)", without ${}.',
          at: 'main.tf.json:1:29',
          marked: '"${ list(string) }"',
          address: 'variable.a.type',
          fixed: '{"variable": {"a": {"type": "list(string)"}}}',
        },
      ],
    },
    'a provider, and what is ignored': {
      files: json(
        '{"resource": {"t": {"n": {"provider": "${p.b}",\n"lifecycle": {"ignore_changes": ["${name}"]}}}}}',
      ),
      found: [
        {
          severity: 'error',
          message: '"provider" requires a plain name: write "p.b", without ${}.',
          at: 'main.tf.json:1:39',
          marked: '"${p.b}"',
          address: 'resource.t.n.provider',
          fixed:
            '{"resource": {"t": {"n": {"provider": "p.b",\n"lifecycle": {"ignore_changes": ["${name}"]}}}}}',
        },
        {
          severity: 'error',
          message: '"ignore_changes" requires a plain name: write "name", without ${}.',
          at: 'main.tf.json:2:34',
          marked: '"${name}"',
          address: 'resource.t.n.lifecycle.ignore_changes',
          fixed:
            '{"resource": {"t": {"n": {"provider": "${p.b}",\n"lifecycle": {"ignore_changes": ["name"]}}}}}',
        },
      ],
    },
    'the providers of a module, and a name that is put together': {
      files: json('{"module": {"m": {"source": "./m", "providers": {"p": "p.${var.x}"}}}}'),
      found: [
        {
          severity: 'error',
          message: '"providers" requires a plain name: ${…} has no meaning in it.',
          at: 'main.tf.json:1:55',
          marked: '"p.${var.x}"',
          address: 'module.m.providers',
        },
      ],
    },
  },
});
