import type { ErrorObject } from 'ajv';

/** Keywords that only say that a part of them has failed. */
const WRAPPERS = new Set(['if', 'propertyNames']);

/**
 * The validator's errors without its repetitions: of an `anyOf` only the branch that was meant is left, or one
 * error that stands for all of them.
 */
export function meantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf') continue;
    const branches = branchesOf(choice, errors);
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

/** The errors of each branch, by its number. */
function branchesOf(choice: ErrorObject, errors: readonly ErrorObject[]): Map<string, ErrorObject[]> {
  const branches = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    if (!error.schemaPath.startsWith(`${choice.schemaPath}/`)) continue;
    if (
      error.instancePath !== choice.instancePath &&
      !error.instancePath.startsWith(`${choice.instancePath}/`)
    ) {
      continue;
    }

    const number = error.schemaPath.slice(choice.schemaPath.length + 1).split('/', 1)[0]!;
    branches.set(number, [...(branches.get(number) ?? []), error]);
  }

  return branches;
}

/** A value of another kind, or another word, than the branch is about: nobody can have meant it. */
function isOfTheWhole(error: ErrorObject, choice: ErrorObject): boolean {
  return error.instancePath === choice.instancePath && ['const', 'enum', 'type'].includes(error.keyword);
}
