import { expect } from 'chai';
import fc from 'fast-check';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutSecrets } from '../../src/errors/secrets.js';
import { changesValues, compareVariables } from '../../src/rfs/variables/compare-variables.js';
import { type GivenVariables, resolveVariables } from '../../src/rfs/variables/resolve-variables.js';
import { readTfvars } from '../../src/template/tfvars/read-tfvars.js';
import { writeTfvars } from '../../src/template/tfvars/write-tfvars.js';
import type { PlainValue } from '../../src/template/queries/literal-value.js';
import { failureOf } from '../marketplace/support/client.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const SECRET = 'planted-secret-0123456789';

describe('the values of variables', () => {
  const temporaryFolder = temporaryFolders();
  const DECLARED = [
    { name: 'region', type: 'string' },
    { default: 1, name: 'nodes', type: 'number' },
    { default: [], name: 'zones', type: 'list(string)' },
    { default: 'x', name: 'password', sensitive: true, type: 'string' },
    { default: 'any', name: 'anything' },
  ];
  const resolve = (given: Partial<GivenVariables>) =>
    resolveVariables(DECLARED, { assignments: [], cwd: '/', environment: {}, files: [], ...given });
  const file = async (name: string, content: string, mode = 0o644): Promise<string> => {
    const made = path.join(await temporaryFolder(), name);
    await writeFile(made, content);
    await chmod(made, mode);
    return made;
  };

  it('come from flags, the later one winning, a list as Terraform writes it', async () => {
    const { given, variables } = await resolve({
      assignments: ['region=a', 'region=cn-north-4', 'nodes=3', 'zones=["a", "b"]', 'anything=a=b'],
    });
    expect(variables).to.deep.equal({
      vars_body: 'anything = "a=b"\nnodes = "3"\nregion = "cn-north-4"\nzones = ["a", "b"]\n',
    });
    expect(given).to.deep.equal(['anything', 'nodes', 'region', 'zones']);
  });

  it('come from the environment, then files, then flags', async () => {
    const tfvars = await file('a.tfvars', 'region = "file"\nnodes = 2\nunknown = 1\n');
    const yaml = await file('b.yaml', 'nodes: 5\nzones: [c]\n');
    const { unknown, variables } = await resolve({
      assignments: ['zones=["flag"]'],
      environment: { TF_VAR_anything: 'environment', TF_VAR_region: 'environment' },
      files: [tfvars, yaml],
    });
    expect(variables).to.deep.equal({
      vars_body: 'anything = "environment"\nnodes = 5\nregion = "file"\nzones = ["flag"]\n',
    });
    expect(unknown).to.deep.equal(['unknown']);
  });

  it('that are sensitive come from the environment, and are no more shown by koo', async () => {
    const { inClear, variables } = await resolve({
      environment: { TF_VAR_password: SECRET, TF_VAR_region: 'r' },
    });
    expect(inClear).to.deep.equal(['password']);
    expect(variables.vars_body).to.include(SECRET);
    expect(withoutSecrets(`it is ${SECRET}`)).to.equal('it is ***');
  });

  it('that are sensitive come from a file that only its owner can read', async () => {
    const closed = await file('s.json', JSON.stringify({ password: SECRET, region: 'r' }), 0o600);
    expect((await resolve({ files: [closed] })).inClear).to.deep.equal(['password']);
    const open = await file('s.json', JSON.stringify({ password: SECRET, region: 'r' }), 0o640);
    const error = await failureOf(resolve({ files: [open] }));
    expect(error).to.include({ code: 'VARIABLE_FILE', kind: 'environment' });
    expect(error.message).to.include(
      'the sensitive variable password, and others may read it: its mode is 0640',
    );
    expect(error.message + error.hints.join('')).to.not.include(SECRET);
  });

  it('that are encrypted go by themselves, and no clear value beside them', async () => {
    const kms = { cipher_text: 'Y2lwaGVy', id: 'key-1' };
    const secret = await file(
      's.yaml',
      `region: r\npassword: clear\n$encrypted: {password: {value: ZW5j, kms: ${JSON.stringify(kms)}}}\n`,
      0o600,
    );
    const { inClear, variables } = await resolve({ files: [secret] });
    expect(inClear).to.deep.equal([]);
    expect(variables).to.deep.equal({
      vars_body: 'region = "r"\n',
      vars_structure: [{ encryption: { kms }, var_key: 'password', var_value: 'ZW5j' }],
    });
  });

  const refused: Array<
    [title: string, given: () => Promise<Partial<GivenVariables>>, code: string, says: RegExp]
  > = [
    ['a flag without a name', async () => ({ assignments: ['=x'] }), 'VARIABLE_FORM', /--var does not say/],
    [
      'a flag of no variable',
      async () => ({ assignments: ['regoin=x'] }),
      'UNKNOWN_VARIABLE',
      /"regoin".*Did you mean "region"/,
    ],
    [
      'a secret as a flag',
      async () => ({ assignments: [`password=${SECRET}`] }),
      'SECRET_AS_ARGUMENT',
      /TF_VAR_password/,
    ],
    [
      'a list that is none',
      async () => ({ assignments: ['region=r', 'zones=a,b'] }),
      'VARIABLE_FORM',
      /not a value of type list/,
    ],
    ['no value', async () => ({}), 'VARIABLE_MISSING', /no default: region\./],
    [
      'a file of another kind',
      async () => ({ files: [await file('a.txt', 'region = "r"')] }),
      'VARIABLE_FILE',
      /does not end with/,
    ],
    [
      'broken tfvars',
      async () => ({ files: [await file('a.tfvars', 'region = ')] }),
      'VARIABLE_FILE',
      /a\.tfvars:1:/,
    ],
    [
      'computed tfvars',
      async () => ({ files: [await file('a.tfvars', 'region = upper("r")')] }),
      'VARIABLE_FILE',
      /region is not a plain value/,
    ],
    [
      'a block in tfvars',
      async () => ({ files: [await file('a.tfvars', 'region {}')] }),
      'VARIABLE_FILE',
      /A block \(region\)/,
    ],
    [
      'broken JSON',
      async () => ({ files: [await file('a.json', `{"password": "${SECRET}`)] }),
      'VARIABLE_FILE',
      /not valid JSON/,
    ],
    [
      'broken YAML',
      async () => ({ files: [await file('a.yaml', `password: [${SECRET}`)] }),
      'VARIABLE_FILE',
      /not valid YAML/,
    ],
    [
      'a YAML bomb',
      async () => ({ files: [await file('a.yaml', 'a: &a [1]\nb: [*a, *a]\n')] }),
      'VARIABLE_FILE',
      /not valid YAML/,
    ],
    ['a list', async () => ({ files: [await file('a.json', '[]')] }), 'VARIABLE_FILE', /not an object/],
    [
      'half an encryption',
      async () => ({ files: [await file('a.json', '{"$encrypted": {"password": {"value": "x"}}}')] }),
      'VARIABLE_FILE',
      /\$encrypted\.password is not/,
    ],
    ['a folder', async () => ({ files: [await temporaryFolder()] }), 'VARIABLE_FILE', /not a file/],
    [
      'a large file',
      async () => ({ files: [await file('a.json', ' '.repeat(1_100_000))] }),
      'VARIABLE_FILE',
      /over 1 MB/,
    ],
  ];
  for (const [title, given, code, says] of refused) {
    it(`are refused: ${title}`, async () => {
      const error = await failureOf(resolve(await given()));
      expect(error).to.include({ code });
      const shown = [error.message, ...error.hints].join(' ');
      expect(shown).to.match(says).and.not.include(SECRET);
    });
  }

  it('are written so that they are read as the same again', () => {
    const key = fc.string({ unit: 'binary' });
    const { value } = fc.letrec<{ value: PlainValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.constantFrom('${var.x}', '%{if x}', '$${', '"\\', '\u2028\r\n\t'),
        fc.integer(),
        fc
          .double({ max: 1e15, min: -1e15, noNaN: true })
          .map((number) => (Object.is(number, -0) ? 0 : number)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 3 }),
      ),
    }));
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (entries) => {
        const values = new Map(entries);
        const read = readTfvars(Buffer.from(writeTfvars(values)), 'x.tfvars');
        expect(read.problems).to.deep.equal([]);
        expect(JSON.stringify([...read.values])).to.equal(
          JSON.stringify([...values].sort(([one], [other]) => (one < other ? -1 : 1))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never break the reader of tfvars, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        readTfvars(bytes, 'x');
      }),
      { numRuns: 500 },
    );
  });
});

describe('variables as RFS reads them', () => {
  const here = [
    { default: 1, name: 'a', nullable: true, sensitive: false, type: 'list( object({ x = string }) )' },
    { default: 'secret', name: 'b', sensitive: true, type: 'string' },
    { name: 'c' },
  ];

  it('are the same where only white space, numbers as text and what is absent differ', () => {
    const there = [
      { default: '1', name: 'a', type: 'list(object({x=string}))' },
      { default: 'secret', name: 'b', sensitive: true, type: 'string' },
      { default: null, name: 'c', nullable: true, type: 'any' },
    ];
    expect(compareVariables(here, there)).to.deep.equal([]);
  });

  it('differ otherwise, and a secret is not shown', () => {
    const there = [
      { default: 2, name: 'a', nullable: false, type: 'string' },
      { default: 'other', name: 'b', sensitive: false, type: 'string' },
      { name: 'd' },
    ];
    expect(compareVariables(here, there)).to.deep.equal([
      { field: 'type', here: 'list(object({x=string}))', there: 'string', variable: 'a' },
      { field: 'nullable', here: 'true', there: 'false', variable: 'a' },
      { field: 'default', here: '1', there: '2', variable: 'a' },
      { field: 'sensitive', here: 'true', there: 'false', variable: 'b' },
      { field: 'default', here: '***', there: '***', variable: 'b' },
      { field: 'variable', here: 'c', variable: 'c' },
      { field: 'variable', there: 'd', variable: 'd' },
    ]);
  });

  it('differ in what they say to the buyer where RFS tells that, which is no other value', () => {
    const own = {
      description: 'One',
      name: 'a',
      validations: [{ condition: 'var.a > 1', error_message: 'No.' }],
    };
    expect(compareVariables([own], [{ name: 'a' }])).to.deep.equal([]);
    const same = [{ condition: '${var.a>1}', error_message: 'No. ' }];
    expect(compareVariables([own], [{ description: 'One', name: 'a', validations: same }])).to.deep.equal([]);
    const found = compareVariables([own], [{ description: '', name: 'a', validations: [] }]);
    expect(found).to.deep.equal([
      { field: 'description', here: 'One', there: '', variable: 'a' },
      { field: 'validations', here: 'var.a>1: No.', there: '', variable: 'a' },
    ]);
    expect(found.some((one) => changesValues(one))).to.equal(false);
  });
});
