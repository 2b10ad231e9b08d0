import type { ErrorObject } from 'ajv';
import { validate } from '#validators/state';
import { EnvironmentError, type KooErrorDetails } from '../../errors/koo-error.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { SourceText } from '../../syntax/source-text.js';
import { parseYaml } from '../../syntax/yaml/yaml.js';
import { conflictsIn } from './conflict-markers.js';
import { stateMessages } from './messages.js';
import type { Entry, SharedState, TargetEntries } from './shared-state.js';
import { checkOf, checked } from './state-text.js';

/** Bytes. A product of a hundred assets has some hundred thousand. */
export const MAX_STATE_BYTES = 1024 * 1024;

/**
 * Reads the text of koo.lock.yaml, of whom ever it is.
 *
 * @param file As it is shown.
 * @throws EnvironmentError `STATE_CONFLICT` where git has marked a conflict, `STATE_INVALID` with the first place
 */
export function parseState(bytes: Uint8Array, file: string): SharedState {
  const hints = [stateMessages.restore({ file })];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid({ path: '', problem: stateMessages.notUtf8() }, { hints, place: file });
  }

  const [conflict, ...others] = conflictsIn(text);
  if (conflict) {
    const { line, ours, theirs } = conflict;
    throw new EnvironmentError(
      'STATE_CONFLICT',
      stateMessages.conflicts({ count: others.length + 1, ours, theirs }),
      { hints: [stateMessages.chooseSide({ file }), stateMessages.thenPlan()], place: `${file}:${line}` },
    );
  }

  const source = new SourceText(file, text);
  const document = parseYaml(source);
  const placeOf = (offset: number): string => {
    const { column, line } = source.positionAt(offset);
    return `${file}:${line}:${column}`;
  };
  const [problem] = document.problems;
  if (problem) {
    const place = placeOf(problem.span.start);
    throw invalid({ path: '', problem: problem.message }, { hints, place });
  }

  return checkState(document.value, {
    hints,
    place: (path) => placeOf(document.spanOf(path).start),
  });
}

interface Origin {
  hints: readonly Message[];
  /** Where a part of it is, for people. */
  place(path: string[]): string;
}

/**
 * Checks data that is to be a state: its form, and that each entry is as koo wrote it.
 *
 * @throws EnvironmentError `STATE_INVALID`
 */
export function checkState(data: unknown, { hints, place }: Origin): SharedState {
  const problem = formProblem(data);
  if (problem) throw invalid(problem, { hints, place: place(problem.parts) });
  const { format, product, targets } = data as SharedState;
  const result: SharedState = { format, product, targets: {} };
  for (const [target, sections] of Object.entries(targets)) {
    const entries: TargetEntries = {};
    for (const [section, all] of Object.entries(sections)) {
      const parts = ['targets', target, section];
      entries[section as keyof TargetEntries] = Object.fromEntries(
        Object.entries(all).map(([key, found]) => {
          const { check, ...entry } = found as Entry & { check: string };
          if (check === checkOf(entry as Entry)) return [key, entry as Entry];
          throw new EnvironmentError('STATE_INVALID', stateMessages.mixed({ key, section, target }), {
            hints: [stateMessages.takeOneSide(), ...hints, stateMessages.adoptAgain({ target })],
            place: place([...parts, key]),
          });
        }),
      );
    }

    result.targets[target] = entries;
  }

  return result;
}

/** What of a state that is about to be written could not be read again; nothing where all of it can. */
export function writeProblem(state: SharedState): { path: string; problem: Message } | undefined {
  return formProblem(checked(state));
}

function formProblem(data: unknown): { parts: string[]; path: string; problem: Message } | undefined {
  try {
    if (validate(data)) return undefined;
  } catch (error) {
    // The validator calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    return { parts: [], path: '', problem: stateMessages.tooDeep() };
  }

  const errors = (validate.errors ?? []).filter(
    ({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames',
  );
  const error = errors.reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a), errors[0]!);
  const parts = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { parts, path: parts.join('.'), problem: problemOf(error) };
}

function depthOf({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

function problemOf({ keyword, params, parentSchema }: ErrorObject): Message {
  if (keyword === 'additionalProperties')
    return stateMessages.unknownKey({ key: String(params.additionalProperty) });
  const form = (parentSchema as { $comment?: string } | undefined)?.$comment;
  return form === undefined ? stateMessages.otherForm() : stateMessages.requires({ form: foreignText(form) });
}

function invalid(what: { path: string; problem: Message }, details: KooErrorDetails): EnvironmentError {
  const { path, problem } = what;
  return new EnvironmentError('STATE_INVALID', stateMessages.invalid({ path, problem }), details);
}
