import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { isSignedBy, keyId } from '../provenance/envelope.js';
import { differs, fits, missing, type PackageCheck, unchecked } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';
import { type ReadStatement, readStatement } from './read-statement.js';

export interface SignatureWish {
  /** The public key that must have signed it. */
  key?: KeyObject;
}

/** The statement's subjects against the files, and its signature. */
export function checkStatement(evidence: PackageEvidence, { key }: SignatureWish): PackageCheck[] {
  const name = path.basename(evidence.names.statement);
  if (!evidence.statement)
    return key ? [missing('signature', `There is no ${name} that could be signed.`)] : [];
  const statement = readStatement(evidence.statement.text);
  if (typeof statement === 'string') {
    const check = differs('statement', `${name} cannot be used. ${statement}`);
    return key ? [check, differs('signature', `${name} has no signature that can be checked.`)] : [check];
  }

  return [...checkSubjects(evidence, statement, name), checkSignature(statement, name, key)];
}

function checkSubjects(evidence: PackageEvidence, { subjects }: ReadStatement, name: string): PackageCheck[] {
  const own = path.basename(evidence.names.file);
  if (!subjects.has(own)) return [differs('statement', `${name} says nothing about ${own}.`)];
  const now = new Map([
    [own, evidence.archive?.sha256],
    [path.basename(evidence.names.manifest), evidence.manifest?.sha256],
    [path.basename(evidence.names.sbom), evidence.sbom?.sha256],
  ]);
  const wrong = [...subjects].flatMap(([subject, sha256]) => {
    if (!now.has(subject))
      return [differs('statement', `${name} names ${subject}, which koo does not know.`)];
    const found = now.get(subject);
    if (found === undefined) return [missing('statement', `${name} names ${subject}, which is not there.`)];
    return found === sha256 ? [] : [differs('statement', `${subject} is not the one that ${name} names.`)];
  });
  // Whoever cannot sign could still lay something beside it.
  for (const [file, sha256] of now) {
    if (sha256 !== undefined && !subjects.has(file))
      wrong.push(differs('statement', `${name} says nothing about ${file}.`));
  }

  return wrong.length > 0
    ? wrong
    : [fits('statement', `${name} names ${[...subjects.keys()].join(', ')} as they are.`)];
}

function checkSignature({ envelope }: ReadStatement, name: string, key?: KeyObject): PackageCheck {
  if (!envelope) {
    return key
      ? differs('signature', `${name} is not signed.`)
      : unchecked('signature', `${name} is not signed: anybody could have written it.`);
  }

  if (!key) {
    const by = envelope.signatures[0]!.keyid;
    return unchecked(
      'signature',
      `${name} is signed with key ${by}; give the public key to check that (--key).`,
    );
  }

  return isSignedBy(envelope, key)
    ? fits('signature', `${name} is signed with key ${keyId(key)}.`)
    : differs('signature', `${name} is not signed with this key, or was changed since.`);
}
