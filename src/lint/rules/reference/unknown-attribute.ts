import { type ElementSchema, type FieldSchema, isObjectSchema } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { instanceOf, isIndex } from '../../modules/instance-of.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { catalogOf } from '../../provider/typed-blocks.js';

export const referenceUnknownAttribute: Rule<Template> = {
  id: 'reference/unknown-attribute',
  name: 'Attribute that the type does not have',
  severity: 'error',
  summary:
    'An expression reads an attribute that the resource or data source does not have, or indexes what is not a list.',
  why: 'Terraform refuses it ("This object has no argument, nested block, or exported attribute named …"), so RFS cannot plan the stack.',
  fix: 'Correct the name. `koo catalog show TYPE` lists what a type gives.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

output "vpc" {
  value = huaweicloud_vpc.main.idd
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

output "vpc" {
  value = huaweicloud_vpc.main.id
}`,
  },
  check(template, { report }) {
    const catalog = catalogOf(template);
    for (const scope of moduleScopes(template)) {
      for (const { place, reference } of scope.uses) {
        if (reference.kind !== 'resource' && reference.kind !== 'data') continue;
        const block = scope.declared.get(reference.address);
        const schema = block && catalog.type(reference.kind, reference.type!);
        if (!block || !schema) continue;
        const { steps, wrong: isOfNone } = instanceOf(block, { place, reference });
        const wrong = isOfNone ? undefined : firstWrongStep(schema, steps);
        if (!wrong) continue;
        report({
          message: `${reference.type} ${wrong}`,
          source: place.attribute.file.source,
          span: reference.wholeSpan,
          address: place.address,
        });
      }
    }
  },
};

/** What every type has, whatever its schema says: its id. */
const TEXT: FieldSchema = { $ref: '#/$defs/string' };

function firstWrongStep(schema: ElementSchema, steps: string[]): string | undefined {
  let at: ElementSchema | undefined = schema;
  const seen: string[] = [];
  for (const step of steps) {
    if (!at) return undefined;
    if (isObjectSchema(at)) {
      if (step === '*' || step === '?') return undefined;
      const isOwn = Object.hasOwn(at.properties, step);
      if (!isOwn && step === 'timeouts') return undefined;
      if (!isOwn && step !== 'id') return noAttribute(at.properties, step, seen);
      at = isOwn ? at.properties[step] : TEXT;
    } else {
      const wrong = wrongInField(at, step, seen);
      if (wrong) return wrong;
      at = isIndex(step) ? at.items : at['x-type'] === 'map' ? undefined : at.items;
      if (at && !isIndex(step) && isObjectSchema(at)) at = at.properties[step];
    }

    seen.push(step);
  }

  return undefined;
}

function wrongInField(field: FieldSchema, step: string, seen: string[]): string | undefined {
  const type = field['x-type'];
  const path = seen.join('.');
  if (type === 'map') return undefined;
  if (type === undefined)
    return step === '*' || step === '?'
      ? undefined
      : `gives "${path}" as a single value: it has no ${isIndex(step) ? `item [${step}]` : `attribute "${step}"`}.`;
  if (type === 'set')
    return isIndex(step) && step !== '*'
      ? `gives "${path}" as a set, whose items have no number; use tolist(…)[${step}].`
      : undefined;
  if (!isIndex(step)) return `gives "${path}" as a list: write ${path}[0].${step}.`;
  return undefined;
}

function noAttribute(properties: Record<string, FieldSchema>, step: string, seen: string[]): string {
  const meant = didYouMean(step, ['id', ...Object.keys(properties)]);
  const where = seen.length > 0 ? ` in "${seen.join('.')}"` : '';
  return `has no attribute "${step}"${where}${meant ? `; did you mean "${meant}"?` : '.'}`;
}
