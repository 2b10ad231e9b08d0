import { UsageError } from '../errors/koo-error.js';
import { defaultEditInHcl } from './hcl/default-edit.js';
import type { Block, Template, TemplateFile } from './model.js';
import { blocksOf, attributeOf } from './queries/attribute-of.js';
import { templateMessages } from './messages.js';
import { argumentEditInJson } from './json/argument-edit.js';

/** A replacement of one stretch of a file's text. */
export interface DefaultEdit {
  start: number;
  end: number;
  text: string;
}

export type DefaultValue = boolean | number | string;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A copy of everything in a template, name in the template to bytes, in which the named variables have these values
 * as their `default`. Everything else is the same, byte for byte; the author's files are not touched.
 *
 * @throws UsageError for a variable that the template does not declare, or one in a file that has syntax errors
 * @throws EnvironmentError when a file cannot be read
 */
export async function setDefaults(
  template: Template,
  values: Readonly<Record<string, DefaultValue>>,
): Promise<Map<string, Uint8Array>> {
  const edits = new Map<TemplateFile, DefaultEdit[]>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new UsageError('BAD_VALUE', templateMessages.badValue({ name, value: String(value) }), {
        hints: [templateMessages.finiteNumber()],
      });
    for (const block of declarationsOf(template, name)) {
      const { file } = block;
      const edit = file.syntax === 'json' ? defaultEditInJson(block, value) : defaultEditInHcl(block, value);
      const others = edits.get(file);
      if (others) others.push(edit);
      else edits.set(file, [edit]);
    }
  }

  const result = new Map<string, Uint8Array>();
  for (const { name } of template.contents) {
    const file = [...edits.keys()].find((edited) => edited.name === name);
    result.set(name, file ? edited(template, file, edits.get(file)!) : await template.readContent(name));
  }

  return result;
}

function declarationsOf(template: Template, name: string): Block[] {
  const variables = blocksOf(template, 'variable').filter((block) => block.labels.length === 1);
  const found = variables.filter((block) => block.labels[0]!.text === name);
  if (found.length > 0) return found;
  const names = [...new Set(variables.map((block) => block.labels[0]!.text))].sort();
  const hints = [
    names.length > 0 ? templateMessages.declares({ names }) : templateMessages.declaresNothing(),
  ];
  const message = templateMessages.unknownVariable({ name });
  throw new UsageError('UNKNOWN_VARIABLE', message, { hints, place: template.path });
}

function edited(template: Template, file: TemplateFile, edits: DefaultEdit[]): Uint8Array {
  const broken = template.problems.find((problem) => problem.source === file.source);
  if (broken) {
    const { column, line } = file.source.positionAt(broken.span.start);
    const place = `${file.source.file}:${line}:${column}`;
    const hints = [templateMessages.lintFirst()];
    const message = templateMessages.brokenFile({ problem: broken.message });
    throw new UsageError('TEMPLATE_BROKEN', message, { hints, place });
  }

  let { text } = file.source;
  for (const { end, start, text: written } of edits.sort((one, other) => other.start - one.start))
    text = text.slice(0, start) + written + text.slice(end);
  return new TextEncoder().encode(file.byteOrderMark ? BYTE_ORDER_MARK + text : text);
}

/** The change that gives a variable's block in a `.tf.json` file this `default`, which Terraform reads as its letters. */
function defaultEditInJson(
  block: Block,
  value: boolean | number | string,
): { start: number; end: number; text: string } {
  const written = JSON.stringify(value);
  const present = attributeOf(block.body, 'default');
  if (present) return { start: present.value.span.start, end: present.value.span.end, text: written };
  return argumentEditInJson(block, 'default', written);
}
