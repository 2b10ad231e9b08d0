import { type ElementSchema, type FieldSchema, isObjectSchema } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { instanceOf, isIndex } from '../../modules/instance-of.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { catalogOf } from '../../provider/typed-blocks.js';

interface AttributeOf {
  type: string;
  /** To the value that the attribute is read of; empty for the block itself. */
  path: string;
}

const messages = defineMessages('reference/unknown-attribute', {
  unknown: ({ meant, name, path, type }: AttributeOf & { name: string; meant: string | undefined }) =>
    `${type} has no attribute "${name}"${path === '' ? '' : ` in "${path}"`}${orDidYouMean(meant)}`,
  singleItem: ({ index, path, type }: AttributeOf & { index: string }) =>
    `"${path}" of ${type} is a single value: it has no item [${index}].`,
  singleAttribute: ({ name, path, type }: AttributeOf & { name: string }) =>
    `"${path}" of ${type} is a single value: it has no attribute "${name}".`,
  set: ({ index, path, type }: AttributeOf & { index: string }) =>
    `"${path}" of ${type} is a set, whose items have no index; use tolist(…)[${index}].`,
  list: ({ name, path, type }: AttributeOf & { name: string }) =>
    `"${path}" of ${type} is a list: write ${path}[0].${name}.`,
});

export const referenceUnknownAttribute: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/unknown-attribute',
  name: 'Attribute that the type does not have',
  severity: 'error',
  summary:
    'An expression reads an attribute that the resource or data source does not have, or indexes a value that is not a list.',
  why: 'Terraform rejects it ("This object has no argument, nested block, or exported attribute named …"), so RFS cannot plan the stack.',
  fix: 'Correct the name. `koo catalog show TYPE` lists the attributes of a type.',
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
        const message = isOfNone ? undefined : firstWrongStep(reference.type!, schema, steps);
        if (!message) continue;
        report({
          message,
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

function firstWrongStep(type: string, schema: ElementSchema, steps: string[]): Message | undefined {
  let at: ElementSchema | undefined = schema;
  const seen: string[] = [];
  for (const step of steps) {
    if (!at) return undefined;
    if (isObjectSchema(at)) {
      if (step === '*' || step === '?') return undefined;
      const isOwn = Object.hasOwn(at.properties, step);
      if (!isOwn && step === 'timeouts') return undefined;
      if (!isOwn && step !== 'id')
        return unknownAttribute({ type, path: seen.join('.') }, at.properties, step);
      at = isOwn ? at.properties[step] : TEXT;
    } else {
      const wrong = wrongInField({ type, path: seen.join('.') }, at, step);
      if (wrong) return wrong;
      at = isIndex(step) ? at.items : at['x-type'] === 'map' ? undefined : at.items;
      if (at && !isIndex(step) && isObjectSchema(at)) at = at.properties[step];
    }

    seen.push(step);
  }

  return undefined;
}

function wrongInField(place: AttributeOf, field: FieldSchema, step: string): Message | undefined {
  switch (field['x-type']) {
    case 'map': {
      return undefined;
    }

    case undefined: {
      if (step === '*' || step === '?') return undefined;
      return isIndex(step)
        ? messages.singleItem({ ...place, index: step })
        : messages.singleAttribute({ ...place, name: step });
    }

    case 'set': {
      return isIndex(step) && step !== '*' ? messages.set({ ...place, index: step }) : undefined;
    }

    default: {
      return isIndex(step) ? undefined : messages.list({ ...place, name: step });
    }
  }
}

function unknownAttribute(
  place: AttributeOf,
  properties: Record<string, FieldSchema>,
  name: string,
): Message {
  return messages.unknown({ ...place, name, meant: didYouMean(name, ['id', ...Object.keys(properties)]) });
}
