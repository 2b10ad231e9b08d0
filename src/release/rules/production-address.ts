import { isIP } from 'node:net';
import type { Rule } from '../../findings/rule.js';
import type { ProductSubject } from '../product-subject.js';
import { RELEASE_PAGES } from '../release-pages.js';
import { defineMessages, type Message } from '../../i18n/message.js';

const messages = defineMessages('product/production-address', {
  missing: () =>
    'A SaaS product requires the address of its production interface: write `productionAddress`.',
  notAnAddress: () => 'This is not the address of a server: it begins with https://.',
  notHttps: () => 'KooGallery calls the production interface over https only.',
  ipAddress: ({ host }: { host: string }) =>
    `KooGallery calls the production interface by a domain name, and ${host} is an IP address.`,
  notADomain: ({ host }: { host: string }) =>
    `KooGallery calls the production interface by a domain name, and ${host} is not one that it can resolve.`,
});

export const productionAddress: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/production-address',
  name: 'Address of the production interface',
  severity: 'error',
  summary:
    'A SaaS product has no address of its production interface (生产系统接口地址), or one that is not https with a domain name.',
  why: 'KooGallery calls the seller’s server there for each order, over https only, with TLS 1.2 or newer and a certificate that a trusted authority has signed, and by a domain name, not an IP address. After more than five failed orders in a month the product is taken down.',
  fix: 'Give the server a domain name and a certificate, and write the address as `product.productionAddress`. `koo product check` works offline: it does not call the server.',
  basis: 'guide',
  docs: RELEASE_PAGES.productionInterface,
  examples: {
    bad: 'product:\n  access: saas\n  productionAddress: http://203.0.113.7/saasproduce',
    good: 'product:\n  access: saas\n  productionAddress: https://shop.example.com/saasproduce',
  },
  check({ at, project }, { report }) {
    const { access, productionAddress: address } = project.product;
    if (address !== undefined) {
      for (const message of problemsOf(address)) report({ message, ...at('productionAddress') });
    } else if (access === 'saas') {
      report({
        message: messages.missing(),
        ...at('access'),
      });
    }
  },
};

function problemsOf(text: string): Message[] {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) return [messages.notAnAddress()];
  const host = address.hostname;
  const isAddress = isIP(host.replaceAll(/^\[|\]$/g, '')) !== 0;
  // What has no dot is a name of a network's own, `localhost` for example.
  const isDomain = host.replace(/\.$/, '').includes('.');
  return [
    ...(address.protocol === 'https:' ? [] : [messages.notHttps()]),
    ...(isAddress ? [messages.ipAddress({ host })] : isDomain ? [] : [messages.notADomain({ host })]),
  ];
}
