import type { Message } from '../i18n/message.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import type { Expression } from './expression.js';

export type * from './expression.js';

/**
 * An RFS template as one model, whatever it was written in: HCL and JSON, a folder, one file or a zip.
 * Every part carries its span in its file; a position is computed only for what is shown.
 */
export interface Template {
  /** As the user named it, relative to the working directory. */
  path: string;
  form: 'file' | 'folder' | 'zip';
  /** The `.tf` and `.tf.json` files that RFS loads from the root, sorted by name, then those of local modules. */
  files: TemplateFile[];
  /** The top-level blocks of the root's files, in the order of `files`. */
  blocks: Block[];
  /** Everything in the folder or zip, the template files included; of one file, just that. */
  contents: TemplateContent[];
  /** The form extension: every file in `.extension/`, or a file named `.extension`. */
  extensions: ExtensionFile[];
  /** What could not be read, each with its place. */
  problems: SyntaxProblem[];
  /**
   * The bytes of one of `contents`, by its name.
   *
   * @throws UsageError for a name that is not there, EnvironmentError when it cannot be read or is unreasonably large
   */
  readContent(name: string): Promise<Uint8Array>;
  /** Only of a zip. */
  archive?: { source: SourceText; bytes: number };
}

export interface TemplateFile {
  source: SourceText;
  /** Path inside the template, `/` between folders. */
  name: string;
  syntax: 'hcl' | 'json';
  /** Bytes on disk. */
  bytes: number;
  /** Starts with U+FEFF; `source.text` is without it. */
  byteOrderMark: boolean;
  /** `''` for the root, else the folder of the local module. */
  module: string;
  body: Body;
}

export interface TemplateContent {
  /** Path inside the template, as the archive or the folder spells it. */
  name: string;
  /** Bytes unpacked. */
  bytes: number;
}

export interface ExtensionFile {
  source: SourceText;
  /** Path inside the template: `.extension/form.rfs.json`. */
  name: string;
  byteOrderMark: boolean;
  /** The JSON as a tree, or nothing when it is not JSON (see `Template.problems`). */
  root?: JsonNode;
}

/** A node of jsonc-parser, spelled out because that package is bundled: its types are not installed with koo. */
export interface JsonNode {
  readonly type: 'array' | 'boolean' | 'null' | 'number' | 'object' | 'property' | 'string';
  readonly value?: unknown;
  readonly offset: number;
  readonly length: number;
  readonly colonOffset?: number;
  readonly parent?: JsonNode;
  readonly children?: JsonNode[];
}

export interface SyntaxProblem {
  source: SourceText;
  span: Span;
  /** `hcl`, `json` or `archive`: which reader reported it; the last is about the folder or zip, and about bytes that are not text. */
  reader: 'archive' | 'hcl' | 'json';
  /** A short stable word: `unclosed-brace`, `missing-newline`, `duplicate-argument`, … */
  code: string;
  message: Message;
  /** It is the sign of brackets that do not match: which token is where is a guess then. */
  isGuess?: boolean;
}

export interface Body {
  attributes: Attribute[];
  blocks: Block[];
  span: Span;
}

export interface Block {
  /** `resource`, `variable`, `provisioner`, … */
  type: string;
  /** Of the type's name alone. */
  typeSpan: Span;
  labels: Label[];
  body: Body;
  /** The whole block. */
  span: Span;
  /** Type and labels: what a finding about the block as such points to. */
  headSpan: Span;
  file: TemplateFile;
}

export interface Label {
  text: string;
  /** Without the quotes. */
  span: Span;
}

export interface Attribute {
  name: string;
  nameSpan: Span;
  value: Expression;
  span: Span;
  file: TemplateFile;
}
