import type { Message } from '../../i18n/message.js';
import type { StepName } from '../step-names.js';
import type { SpecLink } from '../target.js';

/** What a change does to the thing that it names. */
export type ChangeKind =
  | 'attach'
  | 'await'
  | 'create'
  | 'delete'
  | 'detach'
  | 'link'
  | 'new-version'
  | 'none'
  | 'relink'
  | 'submit'
  | 'unlink'
  | 'update'
  | 'upload';

/** One difference between what koo.yaml declares and what the target has, and how it is closed. */
export interface Change {
  /** Unique in its plan, the same in every plan: `upload app`, `link sku-basic`. */
  id: string;
  kind: ChangeKind;
  /** What of a target does it. */
  step: StepName;
  /** Who does it: koo, or a person in the seller's console, because the target offers koo no interface for it. */
  by: 'koo' | 'person';
  what: ChangeSubject;
  /** Of an attachment: the template. */
  template?: Pick<ChangeSubject, 'id' | 'key' | 'name'>;
  /** As the target has it, in a few words; a plain string is a version, or another value. */
  from?: Message | string;
  /** As it will be, in a few words. */
  to?: Message | string;
  /** Of a link that is to be this one, whatever koo.yaml declares. */
  link?: SpecLink;
  /** Of a link that goes, or is replaced: what is there. */
  before?: SpecLink;
  /** Why, as a sentence goes on after "because". */
  reason: Message;
  /** The ids of changes that come first. */
  needs: string[];
}

/** What a change is about. */
export interface ChangeSubject {
  type: 'asset' | 'product' | 'spec' | 'template';
  /** As koo.yaml, or else the receipt, calls it: a key, a `skuCode`, a product's id. */
  key: string;
  /** As the target calls it, for people. */
  name: string;
  /** As the target calls it, for programs; absent until it is known. */
  id?: string;
  /** Of an asset or a template: the version that it is about. */
  version?: string;
}

/** Whether a change takes something away, or another one's place: whoever runs koo is asked first. */
export function needsConsent(change: Change): boolean {
  return permissionOf(change) !== undefined;
}

/** What `--allow` calls it. A template is detached only to be deleted. */
export function permissionOf({ kind }: Pick<Change, 'kind'>): 'delete' | 'relink' | 'unlink' | undefined {
  if (kind === 'detach') return 'delete';
  return kind === 'delete' || kind === 'relink' || kind === 'unlink' ? kind : undefined;
}
