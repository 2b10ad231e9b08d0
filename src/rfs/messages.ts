import { defineMessages } from '../i18n/message.js';

/** What the calls are about, and how to find out whether one was done whose response was lost. */
export const rfsCalls = defineMessages('rfs/calls', {
  templateVariables: () => 'the template',
  newTemplate: () => 'the new template',
  newTemplateVersion: () => 'the new version of the template',
  templates: () => 'the list of templates',
  template: () => 'the template',
  templateDescription: () => 'the description of the template',
  templateDeletion: () => 'the deletion of the template',
  templateVersions: () => 'the list of versions',
  templateVersion: () => 'the version of the template',
  templateContent: () => 'the content of the template',
  templateVersionDeletion: () => 'the deletion of the version',
  newStack: () => 'the new stack',
  stacks: () => 'the list of stacks',
  stack: () => 'the stack',
  stackUpdate: () => 'the update of the stack',
  deployment: () => 'the deployment',
  stackDeletion: () => 'the deletion of the stack',
  stackOutputs: () => "the stack's outputs",
  stackResources: () => "the stack's resources",
  stackEvents: () => "the stack's events",
  newPlan: () => 'the new execution plan',
  plans: () => 'the list of plans',
  plan: () => 'the execution plan',
  planContent: () => 'the content of the execution plan',
  planExecution: () => 'the execution of the plan',
  planDeletion: () => 'the deletion of the execution plan',
  planPrice: () => 'the price of the execution plan',

  findNewTemplate: ({ name }: { name: string }) =>
    `List the templates: one named ${name} exists if it was done.`,
  findNewVersion: ({ name }: { name: string }) =>
    `List the versions of ${name}: there is one more if it was done.`,
  findDeletedTemplate: ({ name }: { name: string }) =>
    `List the templates: ${name} no longer exists if it was done.`,
  findDeletedVersion: ({ name, version }: { name: string; version: string }) =>
    `List the versions of ${name}: ${version} no longer exists if it was done.`,
  findNewStack: ({ name }: { name: string }) => `List the stacks: one named ${name} exists if it was done.`,
  findDeployment: ({ name }: { name: string }) =>
    `Look at the events of the stack ${name}: there are new ones if it was done.`,
  findDeletedStack: ({ name }: { name: string }) =>
    `List the stacks: ${name} no longer exists, or is DELETION_IN_PROGRESS, if it was done.`,
  findNewPlan: ({ plan, stack }: { stack: string; plan: string }) =>
    `List the plans of the stack ${stack}: one named ${plan} exists if it was done.`,
  findDeletedPlan: ({ plan, stack }: { stack: string; plan: string }) =>
    `List the plans of the stack ${stack}: ${plan} no longer exists if it was done.`,
  findExecution: ({ stack }: { stack: string }) =>
    `Look at the stack ${stack}: it is DEPLOYMENT_IN_PROGRESS or further if it was done.`,
});

/** What has a description. */
export type Described = 'plan' | 'stack' | 'template' | 'version';

/** What is deployed or deleted, and waited for. */
export type StackOperation = 'deletion' | 'deployment';

export const rfsMessages = defineMessages('rfs', {
  projectId: ({ id }: { id: string }) => `"${id}" is not the id of a project.`,
  copyProjectId: () => 'Copy it from the console: 我的凭证 > 项目列表, the row of the region.',
  region: ({ region }: { region: string }) => `"${region}" is not the name of a region.`,
  regionForm: () => 'A region is written like cn-north-4 or ap-southeast-3.',
  unknownRegion: ({ meant, region }: { region: string; meant?: string }) =>
    `koo does not know whether RFS is available in ${region}${meant === undefined ? '' : `; did you mean ${meant}?`}${meant === undefined ? '.' : ''} koo tries it nevertheless.`,

  noAddress: ({ host }: { host: string }) => `${host} returned no address of the template.`,
  onlyReads: () => 'It only reads: run the same command again.',
  noMember: ({ member }: { member: string }) => `RFS succeeded, but its response lacks ${member}.`,
  listFirst: () => 'List what exists before you do it again.',
  notVariables: () => 'RFS did not return a list of variables.',

  templateSource: () => 'A template is given either as its text or as its address.',
  giveTemplate: () => 'Give template_body or template_uri.',
  bodyTooLong: ({ count, max }: { count: number; max: number }) =>
    `The template has ${count} characters; RFS accepts ${max} in a request.`,
  putIntoObs: () => 'Put it into a zip where RFS can fetch it (OBS), and give its address as template_uri.',
  emptyTemplate: () => 'The template is empty.',
  templateUri: ({ max }: { max: number }) =>
    `The address of the template is not a URL of at most ${max} characters.`,
  giveZip: () => 'Give the address of the zip in OBS.',
  templateName: ({ name }: { name: string }) => `"${name}" cannot be the name of a template.`,
  stackName: ({ name }: { name: string }) => `"${name}" cannot be the name of a stack.`,
  planName: ({ name }: { name: string }) => `"${name}" cannot be the name of an execution plan.`,
  nameForm: ({ max }: { max: number }) =>
    `Use 1 to ${max} letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.`,
  tooManyVariables: ({ count, max }: { count: number; max: number }) =>
    `There are ${count} variables in vars_structure; RFS accepts ${max}.`,
  useVarsBody: () => 'Give the others in vars_body.',
  variableTwice: ({ name }: { name: string }) => `The variable ${name} is given twice.`,
  giveOnce: () => 'Give it once.',
  variablesUri: ({ max }: { max: number }) =>
    `The address of the variables is not a URL of at most ${max} characters.`,
  givePresigned: () => 'Give a pre-signed address in OBS.',
  version: ({ version }: { version: string }) => `"${version}" is not the version of a template.`,
  versionForm: () => 'A version is written V1, V2, …',
  descriptionTooLong: ({ count, max, of }: { of: Described; count: number; max: number }) =>
    `The description of the ${of} has ${count} characters; RFS accepts ${max}.`,

  planSubject: ({ name }: { name: string }) => `the execution plan ${name}`,
  stackSubject: ({ name }: { name: string }) => `the stack ${name}`,
  stackDeletionSubject: ({ name }: { name: string }) => `the deletion of the stack ${name}`,
  stillInProgress: ({ minutes, status, subject }: { minutes: number; subject: string; status: string }) =>
    `After ${minutes} minutes ${subject} is not done (${status}).`,
  lookAtStack: ({ name }: { name: string }) =>
    `Look at the stack ${name} in the console: 资源编排服务 > 资源栈.`,
  lookAtPlans: ({ name }: { name: string }) =>
    `Look at the stack ${name} in the console: 资源编排服务 > 资源栈 > 执行计划.`,
  unknownStatus: () => 'not known',
  noStatus: () => 'no status',
  noReason: () => 'no reason was given',
  planFailed: ({ status, why }: { status: string; why: string }) =>
    `RFS cannot create the execution plan (${status}): ${why}`,
  correctTemplate: () =>
    'Correct the template or the values of its variables, then run the same command again.',
  stackFailed: ({
    name,
    operation,
    status,
    why,
  }: {
    operation: StackOperation;
    name: string;
    status: string;
    why: string;
  }) => `The ${operation} of the stack ${name} failed (${status}): ${why}`,
  seeEvents: () => 'The events of the stack say at which resource.',

  /** A sentence without its period, to be put into another. */
  clause: ({ sentence }: { sentence: string }) => sentence.replace(/\.$/, ''),
  nothingLeft: ({ name }: { name: string }) => `Nothing is left behind: the stack ${name} is gone.`,
  stackKept: ({ id, name }: { name: string; id: string }) =>
    `The stack ${name} (${id}) stays, with what was built in it, and costs: delete it with koo stack delete ${name}.`,
  stackLeft: ({ id, name, why }: { name: string; id: string; why: string }) =>
    `The stack ${name} (${id}) still exists (${why}). Delete it with koo stack delete ${name}, or in the console: 资源编排服务 > 资源栈.`,
  stackMayBeLeft: ({ name, why }: { name: string; why: string }) =>
    `Whether the stack ${name} was created is unknown (${why}). Look with koo stack list, or in the console: 资源编排服务 > 资源栈.`,
});
