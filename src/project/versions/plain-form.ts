import { twoNumbersForm } from './two-numbers-form.js';

/** `1.0`: `V1.0` without its V, as many products and most examples count. */
export const plainForm = twoNumbersForm({ name: '1.0', letter: '' });
