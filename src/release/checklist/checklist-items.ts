import type { AccessType, Project } from '../../project/project.js';

/** One thing that only a person can tell before a product is released. */
interface ChecklistItem {
  /** The access types that have it; schemas/product has the same. */
  access: readonly AccessType[];
  /** Whether a product has it: all of these access types by default. */
  applies?: (project: Project) => boolean;
}

const EVERY_ACCESS: readonly AccessType[] = ['license', 'image', 'saas', 'container'];
const JOINT: ChecklistItem = {
  access: EVERY_ACCESS,
  applies: ({ product }) => product.jointOperation === true,
};

/**
 * The release checklist, in the order in which it is told. Each item has a rule of the same name, which says where it is
 * from. What no page states is none.
 */
export const CHECKLIST_ITEMS = {
  'security-scan': { access: EVERY_ACCESS },
  'application-credential': { access: ['saas'] },
  'orchestration-enabled': { access: ['image'], applies: ({ templates }) => templates.length > 0 },
  'hidden-image-product': {
    access: ['license'],
    applies: ({ assets }) => assets.some(({ kind }) => kind === 'image'),
  },
  'joint-agreement': JOINT,
  'joint-qualification': JOINT,
  'joint-kit': JOINT,
  'joint-deployment': JOINT,
  'joint-test': JOINT,
  'joint-commercial-information': JOINT,
  'joint-commercial-review': JOINT,
  'joint-certification': JOINT,
  'interface-keys': { ...JOINT, access: ['saas'] },
  'licence-code-test': { ...JOINT, access: ['license'] },
  'licence-usage-statistics': { ...JOINT, access: ['license'] },
} as const satisfies Record<string, ChecklistItem>;

export type ChecklistItemName = keyof typeof CHECKLIST_ITEMS;

/** The items that a product has. */
export function itemsOf(project: Project): ChecklistItemName[] {
  return (Object.keys(CHECKLIST_ITEMS) as ChecklistItemName[]).filter((name) => {
    const { access, applies }: ChecklistItem = CHECKLIST_ITEMS[name];
    return access.includes(project.product.access) && (applies?.(project) ?? true);
  });
}
