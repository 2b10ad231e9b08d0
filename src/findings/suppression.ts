import type { SourceText, Span } from '../syntax/source-text.js';
import type { SuppressionDirective } from './suppression-directive.js';

/** A directive, and the stretch of text in which it suppresses what begins there. */
export interface Suppression extends SuppressionDirective {
  source: SourceText;
  covers: Span;
  /** What to take away from the text so that nothing is left of it; absent where that is not known to be safe. */
  removal?: Span;
}
