import { type CodeRow, refusalText } from './code-row.js';

const FILES = { 'shop.tf': 'resource "huaweicloud_vpc" "v" {\n  name = "n"\n}\n' };
const validate = { argv: ['shop.tf', '--no-lint', '--remote'], command: 'template validate', files: FILES };
const VALUES = 'Check the values of the request.';
const ANALYSES = 'POST /v1/PROJECT/template-analyses/variables';

/**
 * RFS. koo sends every parameter that RFS wants, and none that it does not know; and it waits until a stack is at rest.
 *
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export const rfsCodes: readonly CodeRow[] = [
  {
    ...validate,
    code: 'RF.10011001',
    reads: refusalText('RF.10011001', 400, {
      at: ANALYSES,
      call: 'the template',
      meaning: 'a parameter is missing',
      next: VALUES,
      says: 'The parameter template_body is missing.',
    }),
    status: 400,
    told: 'The parameter template_body is missing.',
  },
  {
    ...validate,
    code: 'RF.10011002',
    reads: refusalText('RF.10011002', 400, {
      at: ANALYSES,
      call: 'the template',
      meaning: 'a parameter is not known',
      next: VALUES,
      says: 'The parameter vars is not recognised.',
    }),
    status: 400,
    told: 'The parameter vars is not recognised.',
  },
  {
    argv: ['shop.tf', '--no-lint', '--yes', '--apply', '--delete'],
    code: 'RF.10012542',
    command: 'template test',
    fault: { method: 'POST', path: '/v1/PROJECT/stacks/' },
    files: FILES,
    reads: `✔ create an empty stack
✖ create an execution plan
${refusalText('RF.10012542', 403, {
  at: 'POST /v1/PROJECT/stacks/koo-test-N/execution-plans',
  call: 'the new execution plan',
  meaning: 'the execution plan cannot be applied in the state of the stack',
  next: 'Wait until the stack has no operation in progress.',
  says: 'The stack is not at rest.',
})}  → Nothing is left behind: the stack koo-test-N is gone.
`,
    status: 403,
    told: 'The stack is not at rest.',
  },
];
