import { UsageError } from '../errors/koo-error.js';
import type { Variables } from './stacks/stack-model.js';
import type { TemplateSource } from './templates/template-model.js';

const LONGEST_BODY = 51_200;
const LONGEST_URI = 2048;
const LONGEST_DESCRIPTION = 1024;
const MOST_VARIABLES = 100;

/** @throws UsageError */
export function checkProjectId(id: string): void {
  if (/^[\w-]{1,64}$/.test(id)) return;
  throw new UsageError('PROJECT_ID', `"${id}" is not the id of a project.`, {
    hints: ['Copy it from the console: 我的凭证 > 项目列表, the row of the region.'],
  });
}

/** @throws UsageError unless exactly one of the two is there, within its limit. */
export function checkSource({ template_body: body, template_uri: uri }: TemplateSource): void {
  if ((body === undefined) === (uri === undefined)) {
    throw new UsageError('TEMPLATE_SOURCE', 'A template is given either as its text or as its address.', {
      hints: ['Give template_body or template_uri.'],
    });
  }

  if (body !== undefined && body.length > LONGEST_BODY) {
    throw new UsageError(
      'TEMPLATE_BODY',
      `The template has ${body.length} characters; RFS takes ${LONGEST_BODY} in a request.`,
      { hints: ['Put it into a zip where RFS can fetch it (OBS), and give its address as template_uri.'] },
    );
  }

  if (body === '') throw new UsageError('TEMPLATE_BODY', 'The template is empty.');
  if (uri !== undefined && (uri.length > LONGEST_URI || !URL.canParse(uri))) {
    throw new UsageError(
      'TEMPLATE_URI',
      `The address of the template is no URL of at most ${LONGEST_URI} characters.`,
      {
        hints: ['Give the address of the zip in OBS.'],
      },
    );
  }
}

/** @throws UsageError */
export function checkTemplateName(name: string): void {
  if (isName(name, 128)) return;
  throw new UsageError('TEMPLATE_NAME', `"${name}" cannot be the name of a template.`, {
    hints: [
      'Use 1 to 128 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.',
    ],
  });
}

/** @throws UsageError */
export function checkStackName(name: string): void {
  if (isName(name, 128)) return;
  throw new UsageError('STACK_NAME', `"${name}" cannot be the name of a stack.`, {
    hints: [
      'Use 1 to 128 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.',
    ],
  });
}

/** @throws UsageError */
export function checkPlanName(name: string): void {
  if (isName(name, 255)) return;
  throw new UsageError('PLAN_NAME', `"${name}" cannot be the name of an execution plan.`, {
    hints: [
      'Use 1 to 255 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.',
    ],
  });
}

function isName(name: string, longest: number): boolean {
  return name.length <= longest && /^[a-z\p{Script=Han}][\w\p{Script=Han}-]*$/iu.test(name);
}

/** @throws UsageError for too many variables, and for one that is given twice */
export function checkVariables({ vars_structure: structure = [], vars_uri: uri }: Variables): void {
  if (structure.length > MOST_VARIABLES) {
    throw new UsageError(
      'TOO_MANY_VARIABLES',
      `There are ${structure.length} variables in vars_structure; RFS takes ${MOST_VARIABLES}.`,
      { hints: ['Give the others in vars_body.'] },
    );
  }

  const names = structure.map(({ var_key }) => var_key);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UsageError('VARIABLE_TWICE', `The variable ${twice} is given twice.`, {
      hints: ['Give it once.'],
    });
  }

  if (uri !== undefined && (uri.length > LONGEST_URI || !URL.canParse(uri))) {
    throw new UsageError(
      'VARS_URI',
      `The address of the variables is no URL of at most ${LONGEST_URI} characters.`,
      { hints: ['Give a pre-signed address in OBS.'] },
    );
  }
}

/** `V1`, `V2`, … */
export const VERSION_ID = /^V\d{1,10}$/;

/** @throws UsageError */
export function checkVersionId(version: string): void {
  if (VERSION_ID.test(version)) return;
  throw new UsageError('TEMPLATE_VERSION', `"${version}" is not the version of a template.`, {
    hints: ['A version is written V1, V2, …'],
  });
}

/** @throws UsageError */
export function checkDescription(what: string, text: string | undefined): void {
  if (text === undefined || text.length <= LONGEST_DESCRIPTION) return;
  throw new UsageError(
    'DESCRIPTION',
    `The ${what} has ${text.length} characters; RFS takes ${LONGEST_DESCRIPTION}.`,
  );
}
