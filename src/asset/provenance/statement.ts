import type { Builder } from './find-builder.js';
import type { SourceState } from './read-source-state.js';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
const BUILD_TYPE = 'urn:koogallery-cli:asset-pack:v1';

/** Something with a name and its digest, as in-toto calls it. */
export interface ResourceDescriptor {
  name?: string;
  uri?: string;
  /** Algorithm to hex. */
  digest: Record<string, string>;
  annotations?: Record<string, boolean | string>;
}

/**
 * What was made, of what and by whom: an in-toto Statement v1 with SLSA's provenance v1.
 *
 * @see https://slsa.dev/spec/v1.0/provenance
 */
export interface ProvenanceStatement {
  _type: typeof STATEMENT_TYPE;
  /** The archive first, then what lies beside it. */
  subject: Array<ResourceDescriptor & { name: string }>;
  predicateType: typeof PREDICATE_TYPE;
  predicate: {
    buildDefinition: {
      buildType: string;
      externalParameters: { asset: string; version: string; manifest?: ResourceDescriptor };
      resolvedDependencies: ResourceDescriptor[];
    };
    runDetails: {
      builder: { id: string; version: Record<string, string> };
      metadata?: { invocationId: string };
    };
  };
}

export interface StatementInput {
  /** Of koo.yaml. */
  asset: { key: string; version: string };
  subjects: ReadonlyArray<{ name: string; sha256: string }>;
  /** koo.yaml, when there is one. */
  manifest?: { name: string; sha256: string };
  source?: SourceState;
  builder: Builder;
  /** Of koo. */
  kooVersion: string;
}

/** The same inputs give the same statement: it has no date, no user, and no path of a machine. */
export function provenanceStatement(input: StatementInput): ProvenanceStatement {
  const { asset, builder, kooVersion, manifest, source, subjects } = input;
  return {
    _type: STATEMENT_TYPE,
    subject: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: PREDICATE_TYPE,
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          asset: asset.key,
          version: asset.version,
          ...(manifest && { manifest: { name: manifest.name, digest: { sha256: manifest.sha256 } } }),
        },
        resolvedDependencies: source ? [sourceDescriptor(source)] : [],
      },
      runDetails: {
        builder: { id: builder.id, version: { 'koogallery-cli': kooVersion } },
        ...(builder.invocationId && { metadata: { invocationId: builder.invocationId } }),
      },
    },
  };
}

function sourceDescriptor({ branch, commit, dirty, remote }: SourceState): ResourceDescriptor {
  return {
    ...(remote && { uri: `git+${remote}${branch ? `@refs/heads/${branch}` : ''}` }),
    name: 'source',
    digest: { gitCommit: commit },
    ...(dirty !== undefined && { annotations: { dirty } }),
  };
}
