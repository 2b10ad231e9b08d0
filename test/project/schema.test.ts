import Ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { KOOGALLERY_PROTOCOLS } from '../../src/callback/protocol.js';
import { LIFECYCLE_PHASES } from '../../src/project/project.js';
import { loadProject } from '../../src/project/load-project.js';
import { TEXT_FORMS } from '../../src/project/text-forms.js';
import { packageRoot } from '../../src/platform/package-root.js';

const FILE = path.join(packageRoot(), 'schemas/koo.schema.json');
const STARTER = path.join(packageRoot(), 'templates/license-ecs/koo.yaml');

interface Schema {
  $defs: Record<string, Schema>;
  $ref?: string;
  allOf?: Array<{ if: Schema; then?: Schema }>;
  additionalProperties?: Schema | boolean;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  title?: string;
  type?: string;
}

describe('schemas/koo.schema.json', () => {
  const schema = JSON.parse(readFileSync(FILE, 'utf8')) as Schema;
  const ajv = new Ajv2020.default({ allErrors: true, strictRequired: false, strictTypes: false });

  it('is a JSON Schema of 2020-12', () => {
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).to.equal(true);
  });

  it('has a form that messages have words for in each of its patterns, and no other', () => {
    const patterns = new Set(
      [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
        ([, text]) => JSON.parse(text!) as string,
      ),
    );
    expect([...patterns].sort()).to.deep.equal([...TEXT_FORMS.keys()].sort());
  });

  it('has every protocol of callbacks', () => {
    const { anyOf } = (schema.properties!.callback!.properties!.protocol ?? {}) as { anyOf?: Schema[] };
    const ids = KOOGALLERY_PROTOCOLS.map(({ id }) => id);
    expect(anyOf).to.deep.equal([{ enum: ids }, { type: 'array', items: { title: 'Protocol', enum: ids } }]);
  });

  it('accepts the starter, whose modeline leads an editor to it', async () => {
    const text = readFileSync(STARTER, 'utf8');
    const [, modeline] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
    expect(path.resolve(path.dirname(STARTER), modeline!)).to.equal(FILE);
    expect(existsSync(FILE)).to.equal(true);
    const validate = ajv.compile(schema);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).to.equal(true);
    expect((await loadProject({ cwd: path.dirname(STARTER) })).warnings).to.deep.equal([]);
  });

  it('has a title or a description for an editor to show at every key, and closes every mapping', () => {
    const untold: string[] = [];
    const open: string[] = [];
    const walk = (name: string, part: Schema | false): void => {
      // A key of another access type.
      if (part === false) return;
      const target = part.$ref ? { ...schema.$defs[part.$ref.slice('#/$defs/'.length)], ...part } : part;
      if (!target.title && !target.description) untold.push(name);
      // `product` is closed by what its access type knows.
      const closed = target.allOf?.every((branch) => branch.then?.$ref) ?? false;
      if (target.type === 'object' && target.additionalProperties === undefined && !closed) open.push(name);
      for (const [key, inner] of Object.entries(target.properties ?? {})) walk(`${name}.${key}`, inner);
    };
    walk('koo.yaml', schema);
    for (const [name, part] of Object.entries(schema.$defs)) walk(name, part);

    expect(untold).to.deep.equal([]);
    expect(open).to.deep.equal([]);
  });

  it('knows the eight lifecycle phases, in KooGallery’s order', () => {
    const { lifecycle } = schema.$defs.asset!.properties!;
    expect(Object.keys(lifecycle!.properties!)).to.deep.equal(LIFECYCLE_PHASES);
  });
});
