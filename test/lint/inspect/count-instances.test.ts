import { expect } from 'chai';
import { countInstances } from '../../../src/lint/inspect/count-instances.js';
import { moduleScopes } from '../../../src/lint/modules/module-scope.js';
import { templateOf } from '../mutations/break-template.js';

/** How many VPCs a call of a module makes with the variables at their defaults. */
async function counted(call: string, inside: string): Promise<number | undefined> {
  const template = await templateOf(
    new Map([
      [
        'main.tf',
        `variable "names" {\n  type = set(string)\n}\n\nmodule "net" {\n  source = "./net"\n  ${call}\n}\n`,
      ],
      ['net/main.tf', `resource "huaweicloud_vpc" "main" {\n  ${inside}\n}\n`],
    ]),
  );
  const scope = moduleScopes(template).find(({ module }) => module === 'net')!;
  return countInstances(template, scope.declared.get('resource.huaweicloud_vpc.main')!, scope);
}

describe('how many things a block in a module makes', () => {
  const cases: Array<[call: string, inside: string, count: number | undefined]> = [
    ['', '', 1],
    ['', 'count = 3', 3],
    ['count = 2', 'count = 3', 6],
    ['for_each = toset(["a", "b"])', 'count = 3', 6],
    ['for_each = var.names', '', undefined],
    ['for_each = var.names', 'count = 1', undefined],
    // None of however many is none.
    ['for_each = var.names', 'count = 0', 0],
    ['count = 0', 'for_each = toset([])', 0],
    ['count = 0', '', 0],
  ];
  for (const [call, inside, count] of cases) {
    it(`is ${count ?? 'not known'} with ${inside || 'nothing'} in a module called with ${call || 'nothing'}`, async () => {
      expect(await counted(call, inside)).to.equal(count);
    });
  }
});
