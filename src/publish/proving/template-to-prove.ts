import type { Message } from '../../i18n/message.js';
import type { Finding } from '../../findings/finding.js';
import type { Project } from '../../project/project.js';
import type { AssetIdentity } from '../../project/resolve-set-values.js';
import type { Template } from '../../template/model.js';
import type { TemplateToPack } from '../package-templates.js';
import type { ProofDifference, TemplateProof } from './proof.js';
import type { ProvingGround } from './proving-ground.js';

/** A template, as it will be published. */
export interface TemplateToProve {
  desired: TemplateToPack;
  /** As its author wrote it: differences have their places there. */
  author: Template;
  /** What `set` is filled in with. */
  assets?: Readonly<Record<string, AssetIdentity>>;
  /** Keys of the assets whose id is a stand-in. */
  waitsFor: readonly string[];
  /** What koo's linter calls errors. */
  errors: readonly Finding[];
  /** Its name in RFS. */
  name: string;
  /** Where its zip lies in OBS. */
  templateUri?: string;
  /** How the user says so, as a hint. */
  howToGiveUri: Message;
}

export interface ProveOptions {
  ground: ProvingGround;
  project?: Project;
  cwd: string;
  outFolder: string;
  price: boolean;
  plan: boolean;
  /** Files with values of variables, and how the user names them. */
  varFiles: readonly string[];
  filesOnly: string;
  /** Told where a stack is deleted because the work was stopped. */
  onStopping?(stack: string): void;
  onWarning?(message: Message): void;
  signal?: AbortSignal;
}

/** What came of one template. */
export interface Proved {
  proof: TemplateProof;
  differences: ProofDifference[];
}
