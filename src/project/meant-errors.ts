import type { ErrorObject } from 'ajv';

/** Keywords that only say that a part of them has failed. */
const WRAPPERS = new Set(['if', 'propertyNames']);

/**
 * The validator's errors without its repetitions: of an `anyOf` only the branch that was meant is left, or one
 * error that stands for all of them.
 */
export function meantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const below = errorsBelow(new Set(choices.map(({ instancePath }) => instancePath)), errors);
  for (const choice of choices) {
    const branches = branchesOf(choice, below.get(choice.instancePath)!);
    const meant = [...branches.values()].filter(
      (branch) => !branch.some((error) => isOfTheWhole(error, choice)),
    );
    for (const branch of branches.values()) {
      if (meant.length === 1 && branch === meant[0]) continue;
      for (const error of branch) dropped.add(error);
    }

    if (meant.length === 1) dropped.add(choice);
  }

  return errors.filter((error) => !dropped.has(error) && !WRAPPERS.has(error.keyword));
}

/** Of each of the paths the errors of that value and of those inside it, in their order: there may be thousands. */
function errorsBelow(paths: ReadonlySet<string>, errors: readonly ErrorObject[]): Map<string, ErrorObject[]> {
  const below = new Map<string, ErrorObject[]>([...paths].map((path) => [path, []]));
  for (const error of errors) {
    const { instancePath } = error;
    below.get(instancePath)?.push(error);
    for (let path = instancePath; path !== '';) {
      path = path.slice(0, path.lastIndexOf('/'));
      below.get(path)?.push(error);
    }
  }

  return below;
}

/** The errors of each branch, by its number. */
function branchesOf(choice: ErrorObject, errors: readonly ErrorObject[]): Map<string, ErrorObject[]> {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (!error.schemaPath.startsWith(`${choice.schemaPath}/`)) continue;
    const number = error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0]!;
    const others = branches.get(number);
    if (others) others.push(error);
    else branches.set(number, [error]);
  }

  return branches;
}

/** A value of another kind, or another word, than the branch is about: nobody can have meant it. */
function isOfTheWhole(error: ErrorObject, choice: ErrorObject): boolean {
  return error.instancePath === choice.instancePath && ['const', 'enum', 'type'].includes(error.keyword);
}
