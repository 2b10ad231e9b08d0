import { UsageError } from '../errors/koo-error.js';
import type { Variables } from './stacks/stack-model.js';
import type { TemplateSource } from './templates/template-model.js';
import { type Described, rfsMessages } from './messages.js';

const MAX_BODY = 51_200;
const MAX_NAME = 128;
const MAX_PLAN_NAME = 255;
const MAX_URI = 2048;
const MAX_DESCRIPTION = 1024;
const MAX_VARIABLES = 100;

/** @throws UsageError */
export function checkProjectId(id: string): void {
  if (/^[\w-]{1,64}$/.test(id)) return;
  throw new UsageError('PROJECT_ID', rfsMessages.projectId({ id }), {
    hints: [rfsMessages.copyProjectId()],
  });
}

/** @throws UsageError unless exactly one of the two is there, within its limit. */
export function checkSource({ template_body: body, template_uri: uri }: TemplateSource): void {
  if ((body === undefined) === (uri === undefined)) {
    throw new UsageError('TEMPLATE_SOURCE', rfsMessages.templateSource(), {
      hints: [rfsMessages.giveTemplate()],
    });
  }

  if (body !== undefined && body.length > MAX_BODY) {
    throw new UsageError('TEMPLATE_BODY', rfsMessages.bodyTooLong({ count: body.length, max: MAX_BODY }), {
      hints: [rfsMessages.putIntoObs()],
    });
  }

  if (body === '') throw new UsageError('TEMPLATE_BODY', rfsMessages.emptyTemplate());
  if (uri !== undefined && (uri.length > MAX_URI || !URL.canParse(uri))) {
    throw new UsageError('TEMPLATE_URI', rfsMessages.templateUri({ max: MAX_URI }), {
      hints: [rfsMessages.giveZip()],
    });
  }
}

/** @throws UsageError */
export function checkTemplateName(name: string): void {
  if (isName(name, MAX_NAME)) return;
  throw new UsageError('TEMPLATE_NAME', rfsMessages.templateName({ name }), {
    hints: [rfsMessages.nameForm({ max: MAX_NAME })],
  });
}

/** @throws UsageError */
export function checkStackName(name: string): void {
  if (isName(name, MAX_NAME)) return;
  throw new UsageError('STACK_NAME', rfsMessages.stackName({ name }), {
    hints: [rfsMessages.nameForm({ max: MAX_NAME })],
  });
}

/** @throws UsageError */
export function checkPlanName(name: string): void {
  if (isName(name, MAX_PLAN_NAME)) return;
  throw new UsageError('PLAN_NAME', rfsMessages.planName({ name }), {
    hints: [rfsMessages.nameForm({ max: MAX_PLAN_NAME })],
  });
}

function isName(name: string, max: number): boolean {
  return name.length <= max && /^[a-z\p{Script=Han}][\w\p{Script=Han}-]*$/iu.test(name);
}

/** @throws UsageError for too many variables, and for one that is given twice */
export function checkVariables({ vars_structure: structure = [], vars_uri: uri }: Variables): void {
  if (structure.length > MAX_VARIABLES) {
    throw new UsageError(
      'TOO_MANY_VARIABLES',
      rfsMessages.tooManyVariables({ count: structure.length, max: MAX_VARIABLES }),
      { hints: [rfsMessages.useVarsBody()] },
    );
  }

  const names = structure.map(({ var_key }) => var_key);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UsageError('VARIABLE_TWICE', rfsMessages.variableTwice({ name: twice }), {
      hints: [rfsMessages.giveOnce()],
    });
  }

  if (uri !== undefined && (uri.length > MAX_URI || !URL.canParse(uri))) {
    throw new UsageError('VARS_URI', rfsMessages.variablesUri({ max: MAX_URI }), {
      hints: [rfsMessages.givePresigned()],
    });
  }
}

/** `V1`, `V2`, … */
export const VERSION_ID = /^V\d{1,10}$/;

/** @throws UsageError */
export function checkVersionId(version: string): void {
  if (VERSION_ID.test(version)) return;
  throw new UsageError('TEMPLATE_VERSION', rfsMessages.version({ version }), {
    hints: [rfsMessages.versionForm()],
  });
}

/** @throws UsageError */
export function checkDescription(of: Described, text: string | undefined): void {
  if (text === undefined || text.length <= MAX_DESCRIPTION) return;
  throw new UsageError(
    'DESCRIPTION',
    rfsMessages.descriptionTooLong({ count: text.length, max: MAX_DESCRIPTION, of }),
  );
}
