import type { PlannedResources } from '../../rfs/plan-items.js';
import type { CreatedOutput, CreatedResource } from '../../rfs/created-resources.js';
import { listPlans } from '../../state/stack-plans.js';
import { listStacks, type StackRow } from '../../state/stacks.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Column, Field, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'name', title: { en: 'Stack', zh: '资源栈' }, kind: 'text' },
  { key: 'status', title: { en: 'State', zh: '状态' }, kind: 'status' },
  { key: 'resources', title: { en: 'Resources', zh: '资源' }, kind: 'count' },
  { key: 'plans', title: { en: 'Plans', zh: '执行计划' }, kind: 'count', from: 'medium' },
  { key: 'update_time', title: { en: 'Updated', zh: '更新时间' }, kind: 'time', from: 'medium' },
];

/** 资源栈 of RFS, with their execution plans. */
export const stacks: PageTable = {
  id: 'stacks',
  group: 'deployment',
  title: { en: 'Stacks', zh: '资源栈' },
  summary: {
    en: 'Stacks that RFS was asked to plan and build; nothing is built here, ids and prices are invented.',
    zh: 'RFS收到的规划和部署请求；此处不会真正创建资源，ID和价格均为虚构。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'Testing a template creates a stack and a plan, and shows its resources and price.',
      zh: '试用模板会创建资源栈和执行计划，并显示将创建的资源及费用。',
    },
    commands: [
      'koo template price ./template --target local',
      'koo template test ./template --target local --apply',
    ],
  },
  count: ({ database }) => database.get<{ count: number }>('SELECT count(*) AS count FROM stacks')!.count,
  rows: (context, { limit }) =>
    listed(context)
      .slice(0, limit)
      .map((stack) => rowOf(context, stack)),
  detail(context, id) {
    const stack = listed(context).find(({ stack_id: known }) => known === id);
    if (!stack) return undefined;
    const resources = JSON.parse(stack.resources) as CreatedResource[];
    const outputs = JSON.parse(stack.outputs) as CreatedOutput[];
    return {
      title: stack.name,
      sections: [
        {
          title: { en: 'Stack', zh: '资源栈' },
          fields: [
            ...fieldsOf(COLUMNS, rowOf(context, stack)),
            { name: { en: 'Stack id', zh: '资源栈ID' }, kind: 'id', value: id },
            { name: { en: 'Message', zh: '状态信息' }, kind: 'text', value: stack.status_message },
          ],
        },
        {
          title: { en: 'Resources', zh: '资源' },
          fields: resources.map((resource) => resourceField(resource)),
        },
        {
          title: { en: 'Outputs', zh: '输出' },
          fields: outputs.map(({ name, sensitive, value }) => ({
            kind: 'code',
            name,
            value: sensitive ? '<sensitive>' : value,
          })),
        },
        { title: { en: 'Execution plans', zh: '执行计划' }, fields: planFields(context, id) },
      ],
    };
  },
};

function listed({ database, now }: EmulatorContext): StackRow[] {
  return listStacks(database, now().getTime());
}

function rowOf({ database }: EmulatorContext, stack: StackRow): Row {
  const { name, resources, stack_id: id, status, update_time: time } = stack;
  return {
    id,
    cells: {
      name,
      plans: listPlans(database, id).length,
      resources: (JSON.parse(resources) as unknown[]).length,
      status,
      update_time: time,
    },
  };
}

function resourceField({ id, index, name, type }: CreatedResource): Field {
  return { kind: 'id', name: `${type}.${name}${index === undefined ? '' : `[${index}]`}`, value: id };
}

/** What each would change: added, updated, deleted. */
function planFields({ database }: EmulatorContext, stackId: string): Field[] {
  return listPlans(database, stackId).map(({ made, name, problem }) => {
    const { items } = JSON.parse(made) as PlannedResources;
    const counted = ['ADD', 'UPDATE', 'DELETE'].map(
      (action) => `${action} ${items.filter((item) => item.action === action).length}`,
    );
    return { kind: 'text', name, value: problem || counted.join(', ') };
  });
}
