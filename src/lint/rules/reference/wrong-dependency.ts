import { commonMessages } from '../../../findings/common-messages.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type {
  Attribute,
  Expression,
  Template,
  IndexExpression,
  MemberExpression,
} from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
import type { Span } from '../../../syntax/source-text.js';
import { references } from '../../../template/queries/references.js';

interface WholeBlock {
  /** `resource.huaweicloud_vpc.main` */
  address: string;
  /** Of the name, with the index of the instance if that is a plain one: `huaweicloud_vpc.main[0]`. */
  span: Span;
}

const DEPENDENT = new Set(['data', 'module', 'output', 'resource']);

type Found = Pick<Report, 'fix' | 'message' | 'span'>;

const messages = defineMessages('reference/wrong-dependency', {
  notLiteral: () => 'depends_on must be a literal list: [TYPE.NAME].',
  notList: ({ text }: { text: string }) => `depends_on must be a list: write ${text}.`,
  notWhole: ({ text }: { text: string }) => `depends_on accepts only whole blocks: write ${text}.`,
  computed: () => 'depends_on accepts only names of blocks, and this has to be computed.',
});

export const referenceWrongDependency: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/wrong-dependency',
  name: 'depends_on without a whole block',
  severity: 'error',
  summary:
    'depends_on is not a list, or contains an attribute or something that has to be computed instead of a block.',
  why: 'Terraform rejects it ("Invalid depends_on reference", "A static list expression is required"), so RFS cannot plan the stack.',
  fix: 'List whole resources, data sources and modules: depends_on = [huaweicloud_vpc.main].',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}\n\noutput "id" {\n  value      = 1\n  depends_on = [huaweicloud_vpc.main.id]\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}\n\noutput "id" {\n  value      = 1\n  depends_on = [huaweicloud_vpc.main]\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const block of scope.blocks) {
        const attribute = DEPENDENT.has(block.type) ? attributeOf(block.body, 'depends_on') : undefined;
        if (!attribute) continue;
        const { source } = attribute.file;
        const found = wrongIn(attribute, scope);
        for (const wrong of found) report({ ...wrong, source, address: `${addressOf(block)}.depends_on` });
      }
    }
  },
};

function wrongIn({ file, value }: Attribute, scope: ModuleScope): Found[] {
  if (value.kind === 'tuple') return value.items.flatMap((item) => wrongItem(item, file, scope) ?? []);
  // Nothing is known of what could not be read, and null counts as absent.
  if (value.kind === 'invalid' || (value.kind === 'literal' && value.value === null)) return [];
  const { end, start } = value.span;
  const name = literalString(value) ?? (isPath(value) ? file.source.text.slice(start, end) : undefined);
  if (name === undefined) return [{ message: messages.notLiteral(), span: value.span }];
  const text = file.syntax === 'json' ? `["${name}"]` : `[${name}]`;
  const fix = {
    title: commonMessages.write({ text }),
    edits: [{ file: file.source.file, start, end, text }],
    safe: true,
  };
  return [
    {
      message: messages.notList({ text }),
      span: value.span,
      ...(file.syntax === 'hcl' && wholeBlock(value) && { fix }),
    },
  ];
}

function isPath({ kind }: Expression): boolean {
  return kind === 'index' || kind === 'member';
}

function wrongItem(item: Expression, file: Attribute['file'], scope: ModuleScope): Found | undefined {
  if (!isPath(item) && item.kind !== 'splat') return computed(item);
  const whole = wholeBlock(item);
  // Another rule reports what is not declared.
  if (!whole || !scope.declared.has(whole.address) || whole.span.end === item.span.end) return undefined;
  const text = file.source.text.slice(whole.span.start, whole.span.end);
  const edit = { file: file.source.file, start: whole.span.end, end: item.span.end, text: '' };
  return {
    message: messages.notWhole({ text }),
    span: item.span,
    ...(file.syntax === 'hcl' && {
      fix: { title: commonMessages.write({ text }), edits: [edit], safe: true },
    }),
  };
}

/** Terraform follows names before anything has a value. */
function computed({ kind, span }: Expression): Found | undefined {
  const isComputed = ['binary', 'call', 'conditional', 'for', 'object', 'tuple', 'unary'].includes(kind);
  return isComputed ? { message: messages.computed(), span } : undefined;
}

/**
 * The resource or data source at the beginning of a reference, as `depends_on` accepts it. Nothing of a module, whose
 * outputs are taken, too, and of everything else.
 */
function wholeBlock(expression: Expression): WholeBlock | undefined {
  const [reference] = references(expression);
  const { address, kind, span, wholeSpan } = reference ?? {};
  if ((kind !== 'resource' && kind !== 'data') || wholeSpan?.start !== expression.span.start)
    return undefined;
  const step = stepBehind(expression, span!.end);
  const isInstance =
    step && (step.kind === 'index' ? step.index.kind === 'literal' : /^\d+$/.test(step.name));
  return { address: address!, span: isInstance ? { start: span!.start, end: step.span.end } : span! };
}

/** The index or attribute that follows the part of a reference which ends there. */
function stepBehind(expression: Expression, end: number): IndexExpression | MemberExpression | undefined {
  let at = expression;
  while (at.kind === 'index' || at.kind === 'member' || at.kind === 'splat') {
    if (at.object.span.end === end && at.kind !== 'splat') return at;
    at = at.object;
  }

  return undefined;
}
