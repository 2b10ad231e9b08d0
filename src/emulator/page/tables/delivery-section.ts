import { deliveredInterface } from '../../../callback/delivery/delivered-interface.js';
import type {
  AttemptCause,
  Delivery,
  DeliveryAttempt,
  DeliveryState,
} from '../../../callback/delivery/delivery.js';
import { deliveryPlan } from '../../../callback/delivery/delivery-plan.js';
import { textOfRecord } from '../../../i18n/message.js';
import { escapeLine, escapeUnprintable } from '../../../platform/escape-unprintable.js';
import { maskText } from '../../exchanges/mask-secrets.js';
import { type DeliveryAction, possibleActions } from '../../orders/delivery-desk.js';
import { EVENT_WORDS } from '../../orders/order-event.js';
import type { StoredDelivery } from '../../state/orders.js';
import type { Words } from '../../words.js';
import type { Action, Section, ShownAttempt, Tone } from '../page-data.js';

const MINUTE = 60_000;

const STATES: Readonly<Record<DeliveryState, { says: Words; tone: Tone }>> = {
  delivered: { says: { en: 'Delivered', zh: '已送达' }, tone: 'good' },
  manual: { says: { en: 'Failed; restart it by hand', zh: '已失败，可重新启动' }, tone: 'bad' },
  open: { says: { en: 'Not delivered yet', zh: '尚未送达' }, tone: 'warn' },
  'order-failed': { says: { en: 'Order failed, refunded', zh: '订单失败，已退款' }, tone: 'bad' },
  polling: { says: { en: 'Waiting for the instance', zh: '等待实例就绪' }, tone: 'warn' },
  stopped: { says: { en: 'Failed; no more attempts', zh: '已失败，不再重试' }, tone: 'bad' },
};

const ACTIONS: Readonly<Record<DeliveryAction, { hint: Words; title: Words }>> = {
  again: {
    hint: { en: 'Calls once more, with the same order ids', zh: '以相同的订单ID再调用一次' },
    title: { en: 'Again', zh: '再次调用' },
  },
  late: {
    hint: {
      en: 'Closes the connection before the answer, then calls once more',
      zh: '在收到应答前断开连接，然后再调用一次',
    },
    title: { en: 'Late', zh: '应答丢失' },
  },
  next: {
    hint: { en: 'Winds the clock to the next attempt', zh: '将时钟快进到下一次调用' },
    title: { en: 'Next attempt now', zh: '立即执行下一次' },
  },
  restart: {
    hint: {
      en: 'As in the seller’s console: Application Tools > Production interface messages',
      zh: '与卖家中心“应用工具 > 生产接口消息”中的操作相同',
    },
    title: { en: 'Restart', zh: '重新启动' },
  },
  twice: {
    hint: { en: 'Two calls at the same time', zh: '同时发起两次调用' },
    title: { en: 'Twice', zh: '并发两次' },
  },
};

const CAUSES: Readonly<Record<Exclude<AttemptCause, 'plan'>, Words>> = {
  again: { en: 'again', zh: '手动：再次调用' },
  late: { en: 'late', zh: '手动：应答丢失' },
  poll: { en: 'is it ready?', zh: '查询是否就绪' },
  twice: { en: 'twice', zh: '手动：并发两次' },
};

/** One event of a purchase, with every attempt to bring it to the seller's server, the newest first. */
export function deliverySection(
  { delivery, event, id, orderId, purchaseId }: StoredDelivery,
  canAct: boolean,
): Section {
  const { activity = '' } = deliveredInterface(delivery.interfaceId)?.called ?? {};
  const { next, state, woundMs } = delivery;
  // The purchase's own order is that of the whole.
  const of = orderId === undefined || orderId === purchaseId ? '' : ` · ${orderId}`;
  return {
    title: {
      en: `${EVENT_WORDS[event].en} · ${activity}${of}`,
      zh: `${EVENT_WORDS[event].zh} · ${activity}${of}`,
    },
    state: STATES[state],
    note: planWords(delivery),
    ...(canAct &&
      next !== undefined && {
        due: {
          says:
            state === 'polling'
              ? { en: 'Asks again', zh: '下一次查询' }
              : { en: 'Next attempt', zh: '下一次调用' },
          time: new Date(new Date(next).getTime() - woundMs).toISOString(),
        },
      }),
    actions: canAct ? possibleActions(delivery).map((action) => actionOf(id, action)) : [],
    attempts: shownAttempts(delivery).reverse(),
  };
}

function actionOf(id: number, action: DeliveryAction): Action {
  return {
    ...ACTIONS[action],
    body: { action },
    path: `/page/api/deliveries/${id}`,
    ...(action !== 'next' && action !== 'restart' && { isPlain: true }),
  };
}

/** What KooGallery does if the server does not succeed, and what of it is assumed. */
function planWords({ attempts, count, interfaceId, state }: Delivery): Words | undefined {
  const delivered = deliveredInterface(interfaceId);
  if (!delivered) return { en: 'This koo does not know the interface.', zh: '当前的 koo 不认识此接口。' };
  const { assumed, retry } = deliveryPlan(delivered.called);
  const every = durationWords(retry.every);
  const length = durationWords(retry.for ?? 0);
  const [en, zh] =
    retry.times === undefined
      ? [
          `every ${every.en} for ${length.en === 'hour' ? 'one hour' : length.en}`,
          `每${every.zh}一次，共${length.zh}`,
        ]
      : [`${retry.times} times, every ${every.en}`, `每${every.zh}一次，共 ${retry.times} 次`];
  const end = {
    'order-fails': { en: 'then the order fails and is refunded', zh: '之后订单失败并退款' },
    manual: { en: 'then it can be restarted by hand', zh: '之后可手动重新启动' },
    stops: { en: 'then it stops', zh: '之后停止' },
  }[retry.afterwards as 'manual' | 'order-fails' | 'stops'];
  const open = {
    all: { en: ' No page of 2.0 states this; it is assumed.', zh: '（2.0 文档未说明，此为模拟器的假设。）' },
    interval: {
      en: ' No page states the interval; it is assumed.',
      zh: '（文档未说明间隔，此为模拟器的假设。）',
    },
  };
  const note = assumed ? open[assumed] : { en: '', zh: '' };
  const left = count - attempts.length;
  const hidden =
    left > 0
      ? { en: ` ${left} attempts are not shown.`, zh: `另有 ${left} 次调用未显示。` }
      : { en: '', zh: '' };
  if (state === 'delivered') return left > 0 ? hidden : undefined;
  return {
    en: `Until it succeeds: ${en}, ${end.en}.${note.en}${hidden.en}`,
    zh: `直至成功：${zh}，${end.zh}。${note.zh}${hidden.zh}`,
  };
}

function durationWords(milliseconds: number): Words {
  const minutes = milliseconds / MINUTE;
  if (minutes % 60 !== 0) return { en: `${minutes} minutes`, zh: ` ${minutes} 分钟` };
  const hours = minutes / 60;
  return { en: hours === 1 ? 'hour' : `${hours} hours`, zh: ` ${hours} 小时` };
}

function shownAttempts({ attempts, called }: Delivery): ShownAttempt[] {
  // By the plan's own clock, of those since it was started the last time.
  let planned = called.length;
  return attempts
    .toReversed()
    .map((attempt) => {
      if (attempt.cause === 'plan') planned -= 1;
      const minutes =
        attempt.cause === 'plan' && planned >= 0
          ? Math.round((Date.parse(called[planned]!) - Date.parse(called[0]!)) / MINUTE)
          : 0;
      return shownAttempt(attempt, minutes);
    })
    .toReversed();
}

function shownAttempt(attempt: DeliveryAttempt, minutes: number): ShownAttempt {
  const { activity, body, cause, durationMs, fault, method, number, sentAt, url } = attempt;
  const planned = {
    en: minutes === 0 ? 'by plan' : `by plan, after ${minutes} min`,
    zh: minutes === 0 ? '按计划' : `按计划，${minutes} 分钟后`,
  };
  return {
    activity,
    cause: cause === 'plan' ? planned : CAUSES[cause],
    number,
    request: escapeUnprintable(`${method} ${url}\n\n${maskText(body)}`),
    time: sentAt,
    ...verdictOf(attempt),
    ...(durationMs !== undefined && { milliseconds: durationMs }),
    ...(fault && { fault: faultOf(fault) }),
    ...answerOf(attempt),
  };
}

function faultOf({
  console: printed,
  message,
  rule,
}: NonNullable<DeliveryAttempt['fault']>): ShownAttempt['fault'] {
  const text = (language: 'en' | 'zh'): string => escapeLine(textOfRecord(message, language) ?? rule);
  return {
    // As koo explain takes it.
    rule: `callback/${rule}`,
    says: { en: text('en'), zh: text('zh') },
    ...(printed !== undefined && { console: escapeLine(printed) }),
  };
}

function verdictOf({ answer, cause, verdict }: DeliveryAttempt): { says: Words; tone: Tone } {
  switch (verdict) {
    case undefined: {
      return { says: { en: 'on its way …', zh: '调用中…' }, tone: 'plain' };
    }

    case 'accepted': {
      return cause === 'poll'
        ? { says: { en: 'ready', zh: '已就绪' }, tone: 'good' }
        : { says: { en: 'accepted', zh: '成功' }, tone: 'good' };
    }

    case 'in-progress': {
      return { says: { en: 'in progress, 000004', zh: '处理中，000004' }, tone: 'warn' };
    }

    case 'lost': {
      return answer && 'failure' in answer && answer.failure === 'interrupted'
        ? { says: { en: 'the emulator was stopped', zh: '模拟器已停止' }, tone: 'warn' }
        : { says: { en: 'answer lost', zh: '应答已丢失' }, tone: 'warn' };
    }

    case 'failed': {
      return { says: { en: 'failed', zh: '失败' }, tone: 'bad' };
    }
  }
}

function answerOf({ answer }: DeliveryAttempt): Pick<ShownAttempt, 'answer'> {
  if (!answer) return {};
  if ('failure' in answer) return {};
  const { body, bytes, contentType, status } = answer;
  const isCut = Buffer.byteLength(body) < bytes;
  return {
    answer: {
      body: escapeUnprintable(body),
      head: escapeLine(`HTTP ${status} ${contentType}`),
      ...(isCut && {
        note: { en: `The beginning of ${bytes} bytes.`, zh: `共 ${bytes} 字节，仅显示开头。` },
      }),
    },
  };
}
