import type { Finding } from '../../../findings/finding.js';
import { printable } from '../../../findings/reporters/printable.js';
import { formatSarif } from '../../../findings/reporters/sarif.js';
import { wellFormed } from '../../../findings/reporters/well-formed.js';
import { summarize } from '../../../findings/summarize.js';
import { callbackRules, SEVERITIES } from '../../callback/rule-descriptions.js';
import type { CallbackFormatContext } from './callback-reporter.js';
import { storyTime } from './story-time.js';
import type { CallbackTestResult, ShownCheck, ShownTry } from './test-result.js';

/** Characters of a body: a report about hundreds of calls is uploaded somewhere. */
const MAX_BODY = 16 * 1024;

/**
 * SARIF 2.1.0: what is not met, with the call and the response as `webRequest` and `webResponse`. The place is where koo.yaml
 * declares the server, for what reads places in a repository only; without a koo.yaml it is the address of the server.
 */
export function formatCallbackSarif(result: CallbackTestResult, context: CallbackFormatContext): string {
  const { language, place, version } = context;
  const failed = result.checks.filter(({ isMet }) => !isMet);
  const findings = failed.map((check) => findingOf(check, result, context));
  const { from, to } = storyTime({ tries: [...result.tries.entries()] });
  return formatSarif(
    { findings, summary: summarize(findings, { durationMs: to - from, files: 1 }) },
    {
      ...(context.folder !== undefined && { folder: context.folder }),
      language,
      rules: callbackRules(language),
      sources: new Map(),
      startedAt: new Date(from),
      version,
    },
    (_, index) => {
      const check = failed[index]!;
      const sent = result.tries[check.tries.at(-1)!]!;
      return {
        ...(!place && { locations: [serverLocation(check, result.url)] }),
        webRequest: webRequest(sent),
        webResponse: webResponse(sent),
        properties: {
          level: check.level,
          protocol: check.protocol,
          story: check.story,
          ...(check.console !== undefined && { console: printable(check.console) }),
        },
      };
    },
  );
}

const START = { column: 1, line: 1, offset: 0 };

function findingOf(
  check: ShownCheck,
  { url }: CallbackTestResult,
  { place }: CallbackFormatContext,
): Finding {
  return {
    address: addressOf(check),
    ...(check.data && { data: check.data }),
    docs: check.pages[0] ?? '',
    file: place?.file ?? url,
    message: check.message!,
    ...(check.messageId !== undefined && { messageId: check.messageId }),
    range: place?.range ?? { end: START, start: START },
    rule: check.rule,
    severity: SEVERITIES[check.level],
  };
}

function addressOf({ protocol, story }: ShownCheck): string {
  return `${protocol}/${story}`;
}

function serverLocation(check: ShownCheck, url: string): object {
  return {
    physicalLocation: { artifactLocation: { uri: url } },
    logicalLocations: [{ fullyQualifiedName: addressOf(check) }],
  };
}

function webRequest({ body, headers, method, url }: ShownTry): object {
  const { pathname, protocol, search, searchParams } = new URL(url);
  return {
    protocol: protocol.slice(0, -1).toUpperCase(),
    method: method ?? 'POST',
    target: `${pathname}${search}`,
    parameters: Object.fromEntries(searchParams),
    ...(headers && { headers }),
    ...(body !== '' && { body: { text: shortened(body) } }),
  };
}

function webResponse({ answer }: ShownTry): object {
  if ('failure' in answer) return { noResponseReceived: true };
  return {
    statusCode: answer.status,
    headers: { 'Content-Type': printable(answer.contentType) },
    body: { text: shortened(answer.body) },
  };
}

function shortened(body: string): string {
  return body.length > MAX_BODY ? `${wellFormed(body.slice(0, MAX_BODY))}…` : body;
}
