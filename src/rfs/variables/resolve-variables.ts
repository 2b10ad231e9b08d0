import path from 'node:path';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { keepSecret } from '../../errors/secrets.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { PlainValue } from '../../template/queries/literal-value.js';
import { parseTfvarsValue } from '../../template/tfvars/read-tfvars.js';
import { writeTfvars } from '../../template/tfvars/write-tfvars.js';
import type { Variables, VarsStructure } from '../stacks/stack-model.js';
import { readVariableFile, type VariableFile } from './variable-file.js';
import { variableMessages } from './messages.js';

/** A variable as the template declares it. */
export interface DeclaredVariable {
  name: string;
  /** As written: `list(string)`. */
  type?: string;
  default?: unknown;
  sensitive?: boolean;
}

export interface GivenVariables {
  /** `NAME=VALUE`, in their order; a later one wins. */
  assignments: readonly string[];
  /** Paths; a later one wins, and assignments win over all. */
  files: readonly string[];
  /** `TF_VAR_NAME` is the value of a variable, as Terraform has it; everything else wins over it. */
  environment: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** How the user names such a file, where there is no flag for a single value; for hints. */
  filesOnly?: string;
}

export interface ResolvedVariables {
  /** As RFS takes them. */
  variables: Variables;
  /** Names that have a value from here. */
  given: string[];
  /** Sensitive ones that are not encrypted: RFS stores and logs their values as they are. */
  inClear: string[];
  /** Names in files that the template does not declare; they are left out. */
  unknown: string[];
}

/**
 * The values of a template's variables. What is sensitive is never an argument, and in a file only where no one else
 * can read it.
 *
 * @throws UsageError `VARIABLE_FORM`, `UNKNOWN_VARIABLE`, `SECRET_AS_ARGUMENT`, `VARIABLE_MISSING`, `VARIABLE_FILE`
 * @throws EnvironmentError `VARIABLE_FILE` for a file with secrets that others may read
 */
export async function resolveVariables(
  declared: readonly DeclaredVariable[],
  { assignments, cwd, environment, files, filesOnly }: GivenVariables,
): Promise<ResolvedVariables> {
  const byName = new Map(declared.map((variable) => [variable.name, variable]));
  const values = new Map<string, PlainValue>();
  const encrypted = new Map<string, VarsStructure>();
  const unknown: string[] = [];
  for (const variable of declared) {
    const value = environment[`TF_VAR_${variable.name}`];
    if (value !== undefined) values.set(variable.name, typed(variable, value));
  }

  for (const file of files) {
    refuseNamedLinkOut(file, cwd);
    const read = await readVariableFile(path.resolve(cwd, file), file);
    takeFile(read, byName, values, { encrypted, unknown });
  }

  for (const assignment of assignments) {
    const variable = assigned(assignment, byName);
    values.set(variable.name, typed(variable, assignment.slice(assignment.indexOf('=') + 1)));
    encrypted.delete(variable.name);
  }

  for (const name of encrypted.keys()) values.delete(name);
  refuseMissing(declared, new Set([...values.keys(), ...encrypted.keys()]), filesOnly);
  const inClear = [...values.keys()].filter((name) => byName.get(name)!.sensitive);
  for (const name of inClear) keepSecret(textOf(values.get(name)!));
  return {
    given: [...values.keys(), ...encrypted.keys()].sort(),
    inClear: inClear.sort(),
    unknown,
    variables: {
      ...(values.size > 0 && { vars_body: writeTfvars(values) }),
      ...(encrypted.size > 0 && { vars_structure: [...encrypted.values()] }),
    },
  };
}

function takeFile(
  { encrypted: given, exposed, file, values: read }: VariableFile,
  declared: ReadonlyMap<string, DeclaredVariable>,
  values: Map<string, PlainValue>,
  { encrypted, unknown }: { encrypted: Map<string, VarsStructure>; unknown: string[] },
): void {
  for (const [name, value] of read) {
    const variable = declared.get(name);
    if (!variable) {
      unknown.push(name);
      continue;
    }

    if (variable.sensitive && exposed !== undefined) {
      throw new EnvironmentError('VARIABLE_FILE', variableMessages.exposed({ name, why: exposed }), {
        hints: [variableMessages.changeMode({ file })],
        place: file,
      });
    }

    values.set(name, value);
    encrypted.delete(name);
  }

  for (const one of given) {
    if (declared.has(one.var_key)) encrypted.set(one.var_key, one);
    else unknown.push(one.var_key);
  }
}

/** The text itself is not repeated in errors: it may be a secret that is given by mistake. */
function assigned(assignment: string, declared: ReadonlyMap<string, DeclaredVariable>): DeclaredVariable {
  const name = /^([^=\s]+)=/.exec(assignment)?.[1];
  if (name === undefined) {
    throw new UsageError('VARIABLE_FORM', variableMessages.noAssignment(), {
      hints: [variableMessages.writeAssignment()],
    });
  }

  const variable = declared.get(name);
  if (!variable) {
    const meant = didYouMean(name, declared.keys());
    const names = [...declared.keys()];
    throw new UsageError('UNKNOWN_VARIABLE', variableMessages.unknown({ name }), {
      hints: [
        meant === undefined ? variableMessages.names({ names }) : variableMessages.didYouMean({ meant }),
      ],
    });
  }

  if (!variable.sensitive) return variable;
  throw new UsageError('SECRET_AS_ARGUMENT', variableMessages.secretArgument({ name }), {
    hints: [variableMessages.giveSecret({ name }), variableMessages.cleanHistory()],
  });
}

/** A primitive stays the text that was given, and Terraform converts it; anything else is written as in HCL. */
function typed({ name, type = 'string' }: DeclaredVariable, text: string): PlainValue {
  if (['bool', 'number', 'string'].includes(type.trim())) return text;
  const value = parseTfvarsValue(text);
  if (value !== undefined) return value;
  throw new UsageError('VARIABLE_FORM', variableMessages.wrongType({ name, type }), {
    hints: [variableMessages.writeValue({ name })],
  });
}

function refuseMissing(
  declared: readonly DeclaredVariable[],
  given: ReadonlySet<string>,
  filesOnly: string | undefined,
): void {
  const missing = declared.filter((variable) => variable.default === undefined && !given.has(variable.name));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const secret = missing.find(({ sensitive }) => sensitive);
  const plain = missing.find(({ sensitive }) => !sensitive);
  throw new UsageError('VARIABLE_MISSING', variableMessages.missing({ names }), {
    hints: [
      ...(plain
        ? [
            filesOnly === undefined
              ? variableMessages.giveValue({ name: plain.name })
              : variableMessages.giveValueInFile({ how: filesOnly, name: plain.name }),
          ]
        : []),
      ...(secret
        ? [
            variableMessages.giveMissingSecret({
              how: filesOnly ?? '--var-file FILE',
              name: secret.name,
            }),
          ]
        : []),
    ],
  });
}

function textOf(value: PlainValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
