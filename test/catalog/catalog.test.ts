import Ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Catalog } from '../../src/catalog/catalog.js';
import {
  type ElementSchema,
  type FieldSchema,
  isObjectSchema,
  type Mode,
  type ObjectSchema,
  scalarType,
} from '../../src/catalog/type-schema.js';
import { packageRoot } from '../../src/platform/package-root.js';

const FOLDER = path.join(packageRoot(), 'schemas/huaweicloud');
const MODES: Mode[] = ['resource', 'data'];

describe('the catalogue', () => {
  const catalog = new Catalog();

  it('has every type of its index, and as many fields as it was made of', () => {
    const { counts } = catalog.index;
    let fields = 0;
    for (const mode of MODES) {
      const names = Object.keys(catalog.index[mode]);
      expect(names).to.have.length(counts[mode]);
      for (const name of names) {
        const type = catalog.type(mode, name);
        expect(type, `${mode} ${name}`).to.not.equal(undefined);
        fields += countFields(type!);
      }
    }

    expect(fields).to.equal(counts.fields);
    expect(counts).to.include({ data: 2523, resource: 1956 });
  });

  it('has no type that its index does not name', () => {
    const named = MODES.flatMap((mode) => Object.keys(catalog.index[mode]).map((name) => `${mode}.${name}`));
    const held = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.schema.json') && file !== 'all.schema.json')
      .flatMap((file) => Object.keys(read(file).$defs).filter((name) => name.includes('.')));
    expect(held.sort()).to.deep.equal(named.sort());
  });

  it('says what a type accepts', () => {
    const instance = catalog.type('resource', 'huaweicloud_compute_instance')!;
    expect(instance.required).to.deep.equal(['name', 'network']);
    const { admin_pass: password, charging_mode: charging, data_disks: disks, status } = instance.properties;
    expect(scalarType(password!)).to.equal('string');
    expect(password!['x-sensitive']).to.equal(true);
    expect(charging!.anyOf![0].enum).to.deep.equal(['prePaid', 'postPaid', 'spot']);
    expect(disks).to.include({ 'x-block': true, 'x-type': 'list', maxItems: 23 });
    expect(
      scalarType((disks!.items as { properties: Record<string, FieldSchema> }).properties.size!),
    ).to.equal('int');
    expect(status!.readOnly).to.equal(true);
  });

  it('leaves out a list of values of which nobody knows whose it is', () => {
    const listsAt = (type: string, ...steps: string[]): string[] => {
      let at: ElementSchema = catalog.type('resource', type)!;
      for (const step of steps) at = (at as ObjectSchema).properties[step]!.items!;
      const { properties } = at as ObjectSchema;
      return Object.keys(properties).filter((name) => properties[name]!.examples);
    };
    expect(listsAt('huaweicloud_aomv4_alarm_rule', 'event_alarm_spec', 'trigger_conditions')).to.deep.equal([
      'frequency',
    ]);
    expect(listsAt('huaweicloud_aomv4_alarm_rule', 'metric_alarm_spec', 'trigger_conditions')).to.include(
      'metric_query_mode',
    );
    expect(listsAt('huaweicloud_lts_metric_rule', 'filter', 'filters')).to.deep.equal([]);
    expect(listsAt('huaweicloud_dataarts_dataservice_api', 'request_params')).to.deep.equal(['type']);
  });

  it('does not know what the provider does not have', () => {
    expect(catalog.type('resource', 'huaweicloud_vpcc')).to.equal(undefined);
    expect(catalog.type('resource', 'huaweicloud_nosuchservice_thing')).to.equal(undefined);
    expect(catalog.type('resource', 'huaweicloud_../../package')).to.equal(undefined);
    expect(catalog.type('resource', 'constructor')).to.equal(undefined);
    expect(catalog.index.removed.resource.huaweicloud_cci_network_v1).to.deep.equal({
      last: '1.30.1',
      since: '1.14.0',
    });
  });

  it('is JSON Schema, all of it, that an editor can use for .tf.json', () => {
    const ajv = new Ajv2020.default({ strict: false });
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'))) {
      expect(ajv.validateSchema(read(file)), file).to.equal(true);
    }

    const validate = ajv.compile(read('vpc.schema.json'));
    const eip = (changes: object) =>
      validate({
        resource: {
          huaweicloud_vpc_eip: {
            main: {
              bandwidth: [{ share_type: 'PER', size: '${var.size}' }],
              publicip: [{ type: '5_bgp' }],
              ...changes,
            },
          },
        },
      });
    expect(eip({}), JSON.stringify(validate.errors)).to.equal(true);
    expect(eip({ bandwidth: [{ share_type: '${var.share}' }] })).to.equal(true);
    expect(eip({ bandwidth: [{ share_type: 'PERR' }] })).to.equal(false);
    expect(eip({ bandwidth: undefined })).to.equal(false);
  });
});

function read(file: string): { $defs: Record<string, unknown> } {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}

function countFields(schema: ElementSchema): number {
  const fields = isObjectSchema(schema) ? Object.values(schema.properties) : [];
  return fields.reduce((count, field) => count + 1 + (field.items ? countFields(field.items) : 0), 0);
}
