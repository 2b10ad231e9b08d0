/**
 * The library's face: everything that `koo` does can be called without a terminal. Nothing in here prints,
 * reads the process's arguments, or exits.
 *
 * @packageDocumentation
 */
export * from './errors/koo-error.js';
export * from './findings/finding.js';
export type { Rule, RuleContext, RuleSetting, RuleSettings } from './findings/rule.js';
export { type Position, type Range, SourceText, type Span } from './source/source-text.js';
export { Catalog, type CatalogIndex } from './catalog/catalog.js';
export type {
  ElementSchema,
  FieldSchema,
  Mode,
  ObjectSchema,
  ScalarType,
  TypeSchema,
} from './catalog/type-schema.js';
