import type { Project, ProvingDeclaration } from '../../project/project.js';
import { templateUris } from './template-uris.js';

interface ProvingFlags {
  plan?: boolean;
  price?: boolean;
  region?: string;
  target?: string;
  'template-uri'?: string[];
  url?: string;
  'var-file'?: string[];
  yes: boolean;
}

export interface ProvingSettings extends Pick<
  ProvingDeclaration,
  'plan' | 'price' | 'templateUris' | 'url' | 'varFiles'
> {
  /** Whether it is asked before stacks are made. */
  asks: boolean;
}

const NOTHING: ProvingDeclaration = {
  plan: false,
  price: false,
  refused: 'stop',
  stacks: 'ask',
  templateUris: {},
  varFiles: [],
};

/** What flags say, and what koo.yaml says for the target where they say nothing. @throws UsageError `TEMPLATE_URI_FORM` */
export function provingSettings(project: Project | undefined, flags: ProvingFlags): ProvingSettings {
  const { target = 'local' } = flags;
  const declared = project && Object.hasOwn(project.targets, target) ? project.targets[target] : undefined;
  const { plan, price, stacks, varFiles, ...settings } = declared?.rfs ?? NOTHING;
  const meant = { plan: flags.plan ?? plan, price: flags.price ?? price };
  return {
    ...meant,
    asks: (meant.plan || meant.price) && !flags.yes && stacks === 'ask',
    templateUris: { ...settings.templateUris, ...templateUris(flags['template-uri'] ?? []) },
    // A region is that of RFS's own address.
    url: flags.url ?? (flags.region === undefined ? settings.url : undefined),
    varFiles: [...varFiles, ...(flags['var-file'] ?? [])],
  };
}
