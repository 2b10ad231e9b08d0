/** An order as `order/query` answers it; the members that the page's samples show. */
export interface Order {
  orderId: string;
  orderType: 'CHANGE' | 'NEW' | 'RENEW' | 'TRIAL' | 'TRIAL_TO_FORMAL' | 'UNSUBSCRIBE';
  /** `yyyyMMddHHmmss`, UTC. */
  createTime: string;
  orderLine: OrderLine[];
  buyerInfo: Readonly<Record<string, string>>;
  extendParams: Array<{ key: string; value: string }>;
}

export interface OrderLine {
  orderLineId: string;
  chargingMode: 'ONE_TIME' | 'ON_DEMAND' | 'ON_DEMAND_PKG' | 'PERIOD';
  periodType?: 'day' | 'month' | 'year';
  periodNumber?: number;
  /** `yyyyMMddHHmmss`. */
  expireTime?: string;
  productInfo: Array<{ productId: string; skuCode: string; linearValue: number }>;
}

type MockOrder = Pick<Order, 'orderType'> & Omit<OrderLine, 'orderLineId' | 'productInfo'>;

/**
 * The nine orders that KooGallery offers for debugging, spelled as it spells them. What they hold beyond their kind
 * is not published and made up here.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
const MOCK_ORDERS: Readonly<Record<string, MockOrder>> = {
  MOCKPERIODYEARNEW: {
    orderType: 'NEW',
    chargingMode: 'PERIOD',
    periodType: 'year',
    periodNumber: 1,
    expireTime: '20230726155959',
  },
  MOCKONETIMENEW: { orderType: 'NEW', chargingMode: 'ONE_TIME' },
  MOCKONDEMAND: { orderType: 'NEW', chargingMode: 'ON_DEMAND' },
  MOCKONDEMANDPKG: { orderType: 'NEW', chargingMode: 'ON_DEMAND_PKG', expireTime: '20230726155959' },
  MOCKPERIODDAYTRIAL: {
    orderType: 'TRIAL',
    chargingMode: 'PERIOD',
    periodType: 'day',
    periodNumber: 7,
    expireTime: '20220802155959',
  },
  MOCKMONTYTRIALTOFORMAL: monthly('TRIAL_TO_FORMAL'),
  MOCKMONTYUNSUBSCRIBE: monthly('UNSUBSCRIBE'),
  MOCKMONTYRENEW: monthly('RENEW'),
  MOCKMONTYCHANGE: monthly('CHANGE'),
};

function monthly(orderType: Order['orderType']): MockOrder {
  return {
    orderType,
    chargingMode: 'PERIOD',
    periodType: 'month',
    periodNumber: 1,
    expireTime: '20220826155959',
  };
}

/** Whoever buys here. */
export const sampleBuyer: Readonly<Record<string, string>> = {
  customerId: '00000000000000000000000000000001',
  customerName: 'koo-local-buyer',
  userId: '00000000000000000000000000000002',
  userName: 'koo-local-user',
  mobilePhone: '18600000000',
  email: 'buyer@example.com',
};

export const MOCK_ORDER_IDS: readonly string[] = Object.keys(MOCK_ORDERS);

/** The mock order of that id; nothing for every other id. */
export function mockOrder(orderId: string): Order | undefined {
  const mock = Object.hasOwn(MOCK_ORDERS, orderId) ? MOCK_ORDERS[orderId] : undefined;
  if (!mock) return undefined;
  const { orderType, ...line } = mock;
  return {
    orderId,
    orderType,
    createTime: '20220726064736',
    orderLine: [
      {
        orderLineId: `${orderId}-000001`,
        ...line,
        productInfo: [
          {
            productId: 'OFFI000000000000000001',
            skuCode: '00000000-0000-4000-8000-000000000001',
            linearValue: 20,
          },
        ],
      },
    ],
    buyerInfo: sampleBuyer,
    extendParams: [],
  };
}
