import { readTemplate } from '../../template/read-template.js';
import { snapshotOf } from '../cache/template-snapshot.js';
import { resultOf, type TemplateResult, type TemplateResultOptions } from './template-result.js';

export interface LintFoundOptions extends TemplateResultOptions {
  cwd: string;
  /** Also say of what content this is the result, for the cache. */
  digested?: boolean;
  /** Bytes instead of what files hold, as `readTemplate` takes them. */
  replacements?: ReadonlyMap<string, Uint8Array>;
  signal?: AbortSignal;
}

/** Reads and checks one template; `content` is there when it was asked for and the result may be kept. */
export async function lintFound(
  found: string,
  { cwd, digested = false, replacements, signal, ...options }: LintFoundOptions,
): Promise<{ result: TemplateResult; content?: string }> {
  const snapshot = digested ? snapshotOf(found, cwd) : undefined;
  // The same bytes are digested and checked, whatever happens to the files meanwhile.
  const bytes = snapshot?.bytes ?? replacements;
  const result = resultOf(await readTemplate(found, { cwd, replacements: bytes, signal }), options);
  return { result, content: result.lasting ? snapshot?.content : undefined };
}
