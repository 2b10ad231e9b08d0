import type { Node } from 'jsonc-parser';
import type { Block, Body, Label } from '../model.js';
import type { BlockShape } from './block-shapes.js';
import {
  insideQuotes,
  type JsonContext,
  readJsonValue,
  spanOf,
  type StringMeaning,
} from './read-json-value.js';
import { jsonTextMessages } from '../../syntax/messages.js';
import { jsonTemplateMessages } from './messages.js';

/** A property that is a comment, as Terraform's JSON syntax has them. */
const COMMENT = '//';

type BodyShape = Omit<BlockShape, 'labels'>;

/**
 * Adds the properties of an object to a body: those that its shape knows as blocks, all others as arguments.
 */
export function readJsonBody(node: Node, body: Body, context: JsonContext, bodyShape: BodyShape): void {
  const { inside: blocks = {} } = bodyShape;
  const seen = new Set<string>();
  for (const [key, value, property] of propertiesOf(node)) {
    const name = String(key.value);
    if (name === COMMENT) continue;
    const shape = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
    if (shape) readBlocks(key, value, shape, body, context);
    else {
      if (seen.has(name)) reportDuplicate(key, context);
      body.attributes.push({
        name,
        nameSpan: insideQuotes(key),
        value: readJsonValue(value, context, meaningOf(name, bodyShape)),
        span: spanOf(property),
        file: context.file,
      });
    }

    seen.add(name);
  }
}

function meaningOf(name: string, { names, texts }: BodyShape): StringMeaning {
  if (names?.includes(name)) return 'name';
  return texts?.includes(name) ? 'text' : 'template';
}

/** The blocks of one type: an object for each of its names, then an object, or an array of objects for several. */
function readBlocks(type: Node, value: Node, shape: BlockShape, body: Body, context: JsonContext): void {
  const type_ = { name: String(type.value), span: insideQuotes(type) };
  const read = (node: Node, labels: Label[], head: Node, start: number): void => {
    if (labels.length === shape.labels) {
      readOne(node, labels, head, start);
      return;
    }

    for (const object of objectsOf(node, context)) {
      const seen = new Set<string>();
      for (const [key, inner] of propertiesOf(object)) {
        const text = String(key.value);
        const isLast = labels.length === shape.labels - 1;
        if (text === COMMENT) {
          if (!(isLast && isNothing(inner))) reportCommentAsName(key, type_.name, context);
          continue;
        }

        // Names of a resource type may be spread over several objects; one resource may not be there twice.
        if (isLast && seen.has(text)) reportDuplicate(key, context);
        seen.add(text);
        read(inner, [...labels, { text, span: insideQuotes(key) }], key, key.offset);
      }
    }
  };

  const readOne = (node: Node, labels: Label[], head: Node, start: number): void => {
    const several = node.type === 'array';
    for (const object of objectsOf(node, context)) {
      const inner: Body = { attributes: [], blocks: [], span: spanOf(object) };
      const block: Block = {
        type: type_.name,
        typeSpan: type_.span,
        labels,
        body: inner,
        span: { start: several ? object.offset : start, end: object.offset + object.length },
        headSpan: insideQuotes(head),
        file: context.file,
      };
      body.blocks.push(block);
      readJsonBody(object, inner, context, shape);
    }
  };

  read(value, [], type, type.offset);
}

function objectsOf(node: Node, context: JsonContext): Node[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((child) => objectsOf(child, context));
  if (node.type === 'object') return [node];
  const span = spanOf(node);
  if (node.type !== 'null' || !context.broken.some((place) => place.start === span.start))
    context.mistakes.push({ code: 'not-an-object', message: jsonTemplateMessages.notAnObject(), span });
  return [];
}

function propertiesOf(object: Node): Array<[key: Node, value: Node, property: Node]> {
  return (object.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key && value ? [[key, value, property] as [Node, Node, Node]] : [];
  });
}

/** What Terraform does not read as a block at all, under whatever name. */
function isNothing({ children, type }: Node): boolean {
  return type === 'null' || (type === 'array' && !children?.length);
}

/**
 * Only what is read as a body has comments.
 * @see https://github.com/hashicorp/hcl/blob/main/json/spec.md#bodies
 */
function reportCommentAsName(key: Node, type: string, context: JsonContext): void {
  const message = jsonTemplateMessages.commentAsName({ type });
  context.mistakes.push({ code: 'comment-as-name', message, span: spanOf(key) });
}

function reportDuplicate(key: Node, context: JsonContext): void {
  const message = jsonTextMessages.duplicateName({ quoted: JSON.stringify(key.value) });
  context.mistakes.push({ code: 'duplicate-name', message, span: spanOf(key) });
}
