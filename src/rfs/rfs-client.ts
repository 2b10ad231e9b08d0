import { randomUUID } from 'node:crypto';
import { UsageError } from '../errors/koo-error.js';
import { percentEncode } from '../marketplace/signing/canonical-request.js';
import { UnreadableAnswerError } from '../marketplace/sending/call-errors.js';
import { callJson, type IsSuccess, readJson } from '../marketplace/answers/read-json.js';
import type { Call, Transport } from '../marketplace/sending/transport.js';
import type {
  NewTemplate,
  NewTemplateVersion,
  TemplateMetadata,
  TemplateName,
  TemplateSource,
  TemplateSummary,
  TemplateVariable,
  TemplateVersionMetadata,
  TemplateVersionName,
  TemplateVersionSummary,
} from './model.js';
import { checkDescription, checkSource, checkTemplateName, checkVersionId } from './rfs-limits.js';

export interface RfsClientOptions {
  /** With the endpoint of the region. */
  transport: Transport;
  /** 项目ID of that region. */
  projectId: string;
}

interface CallOptions {
  signal?: AbortSignal;
}

/** RFS tells success by the HTTP status; an answer with a code is a refusal. */
const isSuccess: IsSuccess = (code) => code === undefined;

/**
 * The calls of RFS (资源编排服务) that a publisher of templates needs. Each throws UsageError where a limit of the
 * pages is not kept, RefusedCallError (`RF.…`), NotReachedError, LostAnswerError or UnreadableAnswerError.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export class RfsClient {
  readonly #transport: Transport;
  readonly #projectId: string;

  constructor({ projectId, transport }: RfsClientOptions) {
    if (!/^[\w-]{1,64}$/.test(projectId)) {
      throw new UsageError('PROJECT_ID', `"${projectId}" is not the id of a project.`, {
        hints: ['Copy it from the console: 我的凭证 > 项目列表, the row of the region.'],
      });
    }

    this.#transport = transport;
    this.#projectId = projectId;
  }

  /** Reads the variables of a template; RFS refuses one that it cannot read. Nothing is stored. */
  async parseTemplateVariables(
    source: TemplateSource,
    options: CallOptions = {},
  ): Promise<TemplateVariable[]> {
    checkSource(source);
    const { variables } = await this.#call({
      ...options,
      ...json(source),
      method: 'POST',
      onlyReads: true,
      path: '/template-analyses/variables',
      title: 'the template',
    });
    return list<TemplateVariable>(variables);
  }

  /** Stores a template with its first version. Its name is unique in the region. */
  async createTemplate(
    template: NewTemplate,
    options: CallOptions = {},
  ): Promise<{ template_id: string; version_id: string }> {
    checkTemplateName(template.template_name);
    checkSource(template);
    checkDescription('description of the template', template.template_description);
    checkDescription('description of the version', template.version_description);
    const content = await this.#call({
      ...options,
      ...json(template),
      findOut: `List the templates: one named ${template.template_name} is there if it was done.`,
      method: 'POST',
      path: '/templates',
      title: 'the new template',
    });
    return { template_id: this.#text(content, 'template_id'), version_id: this.#text(content, 'version_id') };
  }

  /** Stores the next version of a template. */
  async createTemplateVersion(
    { template_id, template_name }: TemplateName,
    version: NewTemplateVersion,
    options: CallOptions = {},
  ): Promise<{ version_id: string }> {
    checkSource(version);
    checkDescription('description of the version', version.version_description);
    const content = await this.#call({
      ...options,
      ...json(version),
      findOut: `List the versions of ${template_name}: there is one more if it was done.`,
      method: 'POST',
      path: `${pathOf(template_name)}/versions`,
      query: { template_id },
      title: 'the new version of the template',
    });
    return { version_id: this.#text(content, 'version_id') };
  }

  /** Every template of the project, page by page. */
  listTemplates(options: CallOptions = {}): AsyncGenerator<TemplateSummary> {
    return this.#pages('templates', { ...options, path: '/templates', title: 'the list of templates' });
  }

  /** Every version of a template, page by page. */
  listTemplateVersions(
    { template_id, template_name }: TemplateName,
    options: CallOptions = {},
  ): AsyncGenerator<TemplateVersionSummary> {
    const path = `${pathOf(template_name)}/versions`;
    return this.#pages('versions', {
      ...options,
      path,
      query: { template_id },
      title: 'the list of versions',
    });
  }

  async showTemplateMetadata(
    { template_id, template_name }: TemplateName,
    options: CallOptions = {},
  ): Promise<TemplateMetadata> {
    const path = `${pathOf(template_name)}/metadata`;
    return this.#get<TemplateMetadata>({ ...options, path, query: { template_id }, title: 'the template' });
  }

  async showTemplateVersionMetadata(
    version: TemplateVersionName,
    options: CallOptions = {},
  ): Promise<TemplateVersionMetadata> {
    const path = `${versionPathOf(version)}/metadata`;
    const query = { template_id: version.template_id };
    return this.#get<TemplateVersionMetadata>({
      ...options,
      path,
      query,
      title: 'the version of the template',
    });
  }

  /** The stored bytes of a version: RFS answers an address that holds for five minutes, and they lie there. */
  async showTemplateVersionContent(
    version: TemplateVersionName,
    options: CallOptions = {},
  ): Promise<Uint8Array> {
    const call = this.#complete({
      ...options,
      method: 'GET',
      path: versionPathOf(version),
      query: { template_id: version.template_id },
      title: 'the content of the template',
    });
    const answer = await this.#transport.send(call);
    const place = answer.headers.location;
    if (![302, 307].includes(answer.status) || !place || !URL.canParse(place)) {
      readJson(answer, this.#transport, call, isSuccess);
      throw new UnreadableAnswerError(
        'UNREADABLE_ANSWER',
        `${answer.url.host} told no address of the template.`,
      );
    }

    const content = await this.#transport.fetchUnsigned(new URL(place), call);
    if (content.status !== 200) readJson(content, this.#transport, call, () => false);
    return content.body;
  }

  /** Deletes a template with all its versions. */
  async deleteTemplate(
    { template_id, template_name }: TemplateName,
    options: CallOptions = {},
  ): Promise<void> {
    await this.#call({
      ...options,
      findOut: `List the templates: ${template_name} is not there any more if it was done.`,
      method: 'DELETE',
      path: pathOf(template_name),
      query: { template_id },
      title: 'the deletion of the template',
    });
  }

  async #get<T>(call: Omit<Call, 'method'>): Promise<T> {
    return (await this.#call({ ...call, method: 'GET' })) as T;
  }

  async *#pages<T>(key: string, call: Omit<Call, 'method'>): AsyncGenerator<T> {
    let marker: string | undefined;
    do {
      const query: Call['query'] = { ...call.query, marker };
      const content = await this.#get<Record<string, unknown>>({ ...call, query });
      yield* list<T>(content[key]);
      const next = (content.page_info as { next_marker?: unknown } | null | undefined)?.next_marker;
      // The same marker again would never end.
      marker = typeof next === 'string' && next !== marker ? next : undefined;
    } while (marker);
  }

  async #call(call: Call): Promise<Record<string, unknown>> {
    const { content } = await callJson(this.#transport, this.#complete(call), isSuccess);
    return content;
  }

  #complete(call: Call): Call {
    return {
      ...call,
      headers: { 'client-request-id': randomUUID(), 'x-project-id': this.#projectId, ...call.headers },
      path: `/v1/${this.#projectId}${call.path}`,
    };
  }

  #text(content: Record<string, unknown>, key: string): string {
    const value = content[key];
    if (typeof value === 'string') return value;
    throw new UnreadableAnswerError('UNREADABLE_ANSWER', `RFS stored the template, but answered no ${key}.`);
  }
}

function json(content: object): Pick<Call, 'body' | 'headers'> {
  return { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } };
}

function pathOf(templateName: string): string {
  checkTemplateName(templateName);
  return `/templates/${percentEncode(templateName)}`;
}

function versionPathOf({ template_name: name, version_id: version }: TemplateVersionName): string {
  checkVersionId(version);
  return `${pathOf(name)}/versions/${version}`;
}

function list<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
