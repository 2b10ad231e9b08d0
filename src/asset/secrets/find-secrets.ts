import path from 'node:path';
import type { Span } from '../../syntax/source-text.js';
import { type SecretKind, secretKind } from './secret-kinds.js';
import type { SecretLintRuleCreator } from '@secretlint/types';
import { secretKeysIn } from './huawei-keys.js';
import { storeKeysIn } from './store-keys.js';

const MESSAGES = { FOUND: { en: () => 'found a key' } };

/** secretlint's rules of ours. Their messages never hold what was found. */
const ownRules = [ruleOf('koo/huawei-cloud-key', secretKeysIn), ruleOf('koo/koogallery-key', storeKeysIn)];

/** A secret in a text. What it is can be told, its value not. */
export interface FoundSecret {
  kind: SecretKind;
  span: Span;
}

/**
 * Runs secretlint's recommended rules and ours over one text. secretlint is loaded when it is needed first: most
 * packages have nothing that could be a secret.
 *
 * @param file Its path in the package: some rules look at the name. It is never opened.
 */
export async function findSecrets(file: string, text: string): Promise<FoundSecret[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const { messages } = await lintSource({
    source: {
      content: text,
      contentType: 'text',
      ext: extensionOf(file),
      filePath: path.posix.basename(file),
    },
    options: {
      config: {
        rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }, ...ownRules],
      },
      maskSecrets: true,
      noPhysicFilePath: true,
    },
  });
  const found = messages.map(({ range: [start, end], ruleId }): FoundSecret => ({
    kind: secretKind(ruleId),
    span: valueOf(text, { start, end }, ruleId),
  }));
  return withoutDoubles(found.filter(({ span }) => !isExample(text.slice(span.start, span.end))));
}

/**
 * An address of a manual or a test: a host that is reserved for it, a password that is the word for one or waits for one
 * (`<password>`, `{password}`, `$PASSWORD`), or a user that has none.
 */
function isExample(found: string): boolean {
  const address = /^[\w+:]+\/\/([^:/\s]*):([^@/\s]*)@([^:/?\s]+)/.exec(found);
  if (!address) return false;
  const [, user = '', password = '', host = ''] = address;
  return (
    user === 'anonymous' ||
    /^(?:(?:some|the|your)[-_]?)?(?:pass|passwd|password|pwd|pw|secret)$|^\*+$/i.test(password) ||
    /^(?:<.*>|\$?\{.*\}|\$[A-Z_][A-Z\d_]*|%s|%[A-Z_]+%)$/.test(password) ||
    /^(?:localhost|127\.0\.0\.1|(?:some|the|your)?host(?:name)?|<.*>|foo|bar)$|(?:^|\.)example(?:\.(?:com|net|org|edu))?$|\.(?:test|invalid|localhost)$/i.test(
      host,
    )
  );
}

/** What some rules find, of which they tell a stretch as long as the value, but from where its name begins. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  '@secretlint/secretlint-rule-aws': /[:=]>?\s*["']?(?<value>[A-Za-z\d/+=]{40})/,
  '@secretlint/secretlint-rule-npm': /^(?<value>_authToken=.*|https?:\/\/.*?:x-oauth-basic@github\.com\/)/,
};

/** All of a secret and no more: what is not told of it would be shown. */
function valueOf(text: string, span: Span, rule: string): Span {
  const match = WHOLE[rule]?.exec(text.slice(span.start));
  const value = match?.groups?.value;
  if (!match || value === undefined) return span;
  const end = span.start + match.index + match[0].length;
  return { start: end - value.length, end };
}

/** The rule for Google's key files in binary form would open the file by its name. */
function extensionOf(file: string): string {
  const extension = path.posix.extname(file);
  return extension === '.p12' ? '' : extension;
}

/** Two rules that know the same secret tell it once: the one that marks less of the text is more exact. */
function withoutDoubles(found: readonly FoundSecret[]): FoundSecret[] {
  const byLength = [...found].sort((a, b) => lengthOf(a) - lengthOf(b));
  const kept: FoundSecret[] = [];
  for (const one of byLength) {
    if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one);
  }

  return kept.sort((a, b) => a.span.start - b.span.start);
}

function lengthOf({ span: { end, start } }: FoundSecret): number {
  return end - start;
}

function ruleOf(id: string, find: (text: string) => Span[]): { id: string; rule: SecretLintRuleCreator } {
  return {
    id,
    rule: {
      messages: MESSAGES,
      meta: { id, recommended: true, type: 'scanner', supportedContentTypes: ['text'] },
      create(context) {
        const translate = context.createTranslator(MESSAGES);
        return {
          file({ content }) {
            for (const { end, start } of find(content))
              context.report({ message: translate('FOUND'), range: [start, end] });
          },
        };
      },
    },
  };
}
