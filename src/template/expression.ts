import type { Span } from '../syntax/source-text.js';

/** Terraform's expression syntax. A JSON template's values are the same nodes; its strings are templates. */
export type Expression =
  | BinaryExpression
  | CallExpression
  | ConditionalExpression
  | ForExpression
  | IndexExpression
  | InvalidExpression
  | LiteralExpression
  | MemberExpression
  | ObjectExpression
  | SplatExpression
  | TemplateExpression
  | TupleExpression
  | UnaryExpression
  | VariableExpression;

/** A number, bool, null, or a string without interpolation (already unescaped). */
export interface LiteralExpression {
  kind: 'literal';
  value: boolean | number | string | null;
  span: Span;
  /** The digits as written, for numbers that a double cannot hold. */
  raw?: string;
}

/** A string or heredoc with `${…}` or `%{…}`. */
export interface TemplateExpression {
  kind: 'template';
  parts: TemplatePart[];
  heredoc: boolean;
  span: Span;
}

export type TemplatePart =
  | { kind: 'text'; value: string; span: Span }
  /** `${…}` */
  | { kind: 'interpolation'; value: Expression; span: Span }
  /** `%{if …}`, `%{for …}`: its expressions; the text between directives stands as parts of the same list. */
  | {
      kind: 'directive';
      keyword: string;
      values: Expression[];
      span: Span;
      /** The loop variables of `for`. */
      names?: string[];
    };

export interface TupleExpression {
  kind: 'tuple';
  items: Expression[];
  span: Span;
}

export interface ObjectExpression {
  kind: 'object';
  items: ObjectItem[];
  span: Span;
}

export interface ObjectItem {
  /** A bare word is a literal string, as in Terraform. */
  key: Expression;
  value: Expression;
  span: Span;
}

/** A bare name: `var`, `local`, `huaweicloud_vpc`, `each`, a type such as `string`, a loop variable. */
export interface VariableExpression {
  kind: 'variable';
  name: string;
  span: Span;
}

/** `object.name`; also the old `list.0`, whose name is the digits. */
export interface MemberExpression {
  kind: 'member';
  object: Expression;
  name: string;
  nameSpan: Span;
  span: Span;
}

export interface IndexExpression {
  kind: 'index';
  object: Expression;
  index: Expression;
  span: Span;
}

/** `object[*]` and `object.*`; what follows is a member or index of this node. */
export interface SplatExpression {
  kind: 'splat';
  object: Expression;
  /** It is `.*`: only names behind it are steps of each item, and an index takes one of the list. */
  isOfNames?: true;
  span: Span;
}

export interface CallExpression {
  kind: 'call';
  name: string;
  nameSpan: Span;
  arguments: Expression[];
  /** The last argument is followed by `...`. */
  expandFinal: boolean;
  span: Span;
}

export interface UnaryExpression {
  kind: 'unary';
  operator: '!' | '-';
  operand: Expression;
  span: Span;
}

export interface BinaryExpression {
  kind: 'binary';
  operator: '!=' | '%' | '&&' | '*' | '+' | '-' | '/' | '<' | '<=' | '==' | '>' | '>=' | '||';
  left: Expression;
  right: Expression;
  span: Span;
}

export interface ConditionalExpression {
  kind: 'conditional';
  condition: Expression;
  whenTrue: Expression;
  whenFalse: Expression;
  span: Span;
}

export interface ForExpression {
  kind: 'for';
  /** `[for …]` or `{for …}`. */
  result: 'object' | 'tuple';
  keyName?: string;
  valueName: string;
  collection: Expression;
  /** Only of an object. */
  key?: Expression;
  value: Expression;
  condition?: Expression;
  /** `…` after the value of an object: equal keys are grouped. */
  group: boolean;
  span: Span;
}

/** What the parser could not read; a syntax problem says why. Rules are silent about it. */
export interface InvalidExpression {
  kind: 'invalid';
  span: Span;
}
