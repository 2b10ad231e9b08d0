import type { Node } from 'jsonc-parser';
import type { Span } from '../../syntax/source-text.js';
import type { ExtensionFile, Template } from '../../template/model.js';

/**
 * The prompts that RFS answers from the buyer's account (参数预加载).
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0025.html
 */
export const PROMPTS = [
  'hwc:ecs:flavors',
  'hwc:vpc:myVpcs',
  'hwc:vpc:mySubnets',
  'hwc:vpc:mySecurityGroups',
  'hwc:evs:types',
  'hwc:ecs:availabilityZones',
] as const;

/** The languages of a form (多语义化). */
export const LANGUAGES = ['zh_cn', 'en_us'] as const;

/** One member of a JSON object. */
export interface Member {
  name: string;
  key: Node;
  value: Node;
}

/** A string of the document: its text, and where it is, without the quotes. */
export interface Text {
  text: string;
  span: Span;
}

/** One entry of `i18n`. */
export interface Translation {
  language: string;
  variable: Text;
}

/** One entry of `variables`. */
export interface FormVariable {
  name?: Text;
  prompt?: Text;
  node: Node;
}

/** The files that RFS reads: `.extension/*.rfs.json`. The undocumented file `.extension` has another shape. */
export function formFiles(template: Template): ExtensionFile[] {
  return template.extensions.filter(({ name }) => isFormFile(name));
}

/** Those of them that are JSON from end to end: in another, what is missing may only be unreadable. */
export function wholeFormFiles(template: Template): ExtensionFile[] {
  return formFiles(template).filter(
    ({ root, source }) => root && !template.problems.some((problem) => problem.source === source),
  );
}

export function isFormFile(name: string): boolean {
  return /^\.extension\/[^/]+\.rfs\.json$/.test(name);
}

export function membersOf(node: Node | undefined): Member[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [{ name: String(key.value), key, value }] : [];
  });
}

export function memberOf(node: Node | undefined, name: string): Member | undefined {
  return membersOf(node).find((member) => member.name === name);
}

export function itemsOf(node: Node | undefined): Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

function textOf(node: Node | undefined): Text | undefined {
  return node?.type === 'string' ? { text: String(node.value), span: insideQuotes(node) } : undefined;
}

export function formVariables({ root }: ExtensionFile): FormVariable[] {
  return itemsOf(memberOf(root, 'variables')?.value).map((node) => ({
    node,
    name: textOf(memberOf(node, 'name')?.value),
    prompt: textOf(memberOf(node, 'prompt')?.value),
  }));
}

export function translations({ root }: ExtensionFile): Translation[] {
  return membersOf(memberOf(root, 'i18n')?.value).flatMap(({ name: language, value }) =>
    itemsOf(value).flatMap((entry) => {
      const variable = textOf(memberOf(entry, 'variable_name')?.value);
      return variable ? [{ language, variable }] : [];
    }),
  );
}

export function spanOfNode({ length, offset }: Node): Span {
  return { start: offset, end: offset + length };
}

export function insideQuotes({ length, offset }: Node): Span {
  return { start: offset + 1, end: offset + length - 1 };
}
