import { availableParallelism } from 'node:os';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { cacheIdentity } from '../cache/cache-identity.js';
import { ResultCache } from '../cache/result-cache.js';
import { snapshotOf } from '../cache/template-snapshot.js';
import { lintFound } from './lint-found.js';
import type { LintPathsOptions } from '../lint-options.js';
import { packagedCatalog } from '../provider/typed-blocks.js';
import { templateRules } from '../rules.generated.js';
import type { TemplateResult } from './template-result.js';

type Options = Omit<LintPathsOptions, 'project'>;
type Take = (template: string, result: TemplateResult) => void;

/**
 * Each thread compiles the rules anew, which costs more than half of what it saves: on two cores nothing is won, and
 * on more only where there is a lot to do.
 */
const WORTH_THREADS = { cores: 4, templates: 2000, most: 4 };

/** Checks templates: from the cache where it knows them, in threads where there are many, else one after the other. */
export async function lintAll(found: readonly string[], options: Options, take: Take): Promise<void> {
  const { cwd, signal } = options;
  const cache = cacheOf(options);
  const yielder = new EventLoopYielder(signal);
  const unknown: string[] = [];
  for (const template of found) {
    await yielder.yieldIfDue();
    const known = cache && fromCache(cache, template, cwd);
    if (known) take(template, known);
    else unknown.push(template);
  }

  const takeNew = (
    template: string,
    { content, result }: { content?: string; result: TemplateResult },
  ): void => {
    take(template, result);
    if (content !== undefined) cache?.put(template, content, result);
  };

  const jobs = options.jobs ?? jobsFor(unknown.length);
  const done =
    jobs > 1 &&
    isOwn(options) &&
    !options.replacements &&
    (await inWorkers(unknown, { ...options, jobs }, cache, takeNew));
  if (!done) {
    for (const template of unknown) {
      await yielder.yieldIfDue();
      takeNew(template, await lintFound(template, { ...options, digested: cache !== undefined }));
    }
  }

  await cache?.save();
}

function jobsFor(templates: number): number {
  const cores = availableParallelism();
  const isWorth = cores >= WORTH_THREADS.cores && templates >= WORTH_THREADS.templates;
  return isWorth ? Math.min(cores, WORTH_THREADS.most) : 1;
}

/** Rules of plugins are code: no file says when they change, and no other thread can be given them. */
function isOwn({ rules }: Options): boolean {
  return (
    rules === undefined || (rules.length === templateRules.length && rules.every((rule) => OWN.has(rule)))
  );
}

const OWN = new Set(templateRules);

/** Nothing is taken from the cache that has to be measured. */
function cacheOf(options: Options): ResultCache | undefined {
  const { cache, catalog = packagedCatalog(), cwd, onRuleDone, replacements, settings = {} } = options;
  if (cache === undefined || onRuleDone || replacements || !isOwn(options)) return undefined;
  return new ResultCache(cache, cacheIdentity(cwd, settings, catalog));
}

function fromCache(cache: ResultCache, template: string, cwd: string): TemplateResult | undefined {
  if (!cache.has(template)) return undefined;
  const snapshot = snapshotOf(template, cwd);
  return snapshot && cache.get(template, snapshot);
}

/** Answers whether that went well. What went wrong goes wrong again in this thread, where errors keep their class. */
async function inWorkers(
  found: readonly string[],
  { catalog, cwd, jobs, onRuleDone, settings, signal }: Options & { jobs: number },
  cache: ResultCache | undefined,
  take: (template: string, result: Awaited<ReturnType<typeof lintFound>>) => void,
): Promise<boolean> {
  const { lintInWorkers } = await import('../jobs/lint-in-workers.js');
  try {
    const results = await lintInWorkers(found, {
      catalog: catalog?.folder,
      cwd,
      digested: cache !== undefined,
      jobs,
      onRuleDone,
      settings,
      signal,
      timed: onRuleDone !== undefined,
    });
    for (const [index, result] of results.entries()) take(found[index]!, result);
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}
