import { defineMessages } from '../../i18n/message.js';

export const orderMessages = defineMessages('marketplace/orders', {
  query: () => 'the order query',
  noOrder: ({ id }: { id: string }) => `KooGallery has no order ${id} of this seller.`,
  checkId: () => 'Check the id, and that the target is the site where it was ordered.',
  idLength: ({ count, max, of }: { of: 'line' | 'order'; count: number; max: number }) =>
    `The id of the order${of === 'line' ? ' line' : ''} has ${count} characters; it must have 1 to ${max}.`,
  idForm: () => "An order's id looks like CS2207261447AUY4H, its line's like CS2207261447AUY4H-000001.",
});
