import { byFolder } from '../../../project/workspace/by-folder.js';
import type { StepEvent } from '../../publish-event.js';
import type { Stamp, TracedProduct, TraceEvent } from '../../trace/trace-event.js';
import type { ProductRecord, RunRecord, StepRecord } from './run-record.js';

/** Makes of a run's events what a page shows of it; of a type that it does not know it takes the time. */
export class RunRecorder {
  readonly record: RunRecord = { koo: '', command: 'publish', started: '', lasted: 0, products: [] };
  readonly #products = new Map<string, ProductRecord>();
  readonly #steps = new Map<ProductRecord, Map<string, StepRecord>>();

  listen(event: TraceEvent): void {
    const { record } = this;
    record.lasted = event.at;
    if (event.type === 'run-started') {
      const { command, koo, time } = event;
      Object.assign(record, { command, koo, started: time });
    } else if (event.type === 'run-ended') {
      const { error, exitCode } = event;
      Object.assign(record, { error, exitCode });
    } else {
      const product = this.#product(event);
      product.to = event.at;
      this.#take(product, event);
    }
  }

  #take(product: ProductRecord, event: Exclude<TraceEvent, { type: 'run-ended' | 'run-started' }>): void {
    switch (event.type) {
      case 'linted': {
        product.linted = event;
        break;
      }
      case 'packed': {
        product.packed.push(event);
        break;
      }
      case 'planned': {
        product.planned = event;
        break;
      }
      case 'product-ended': {
        product.ended = event;
        for (const step of product.steps) if (step.state === 'started') step.to = event.at;
        break;
      }
      case 'product-started': {
        product.facts = event;
        break;
      }
      case 'proved': {
        const { template } = event.proof;
        product.proved = [...product.proved.filter(({ proof }) => proof.template !== template), event];
        break;
      }
      case 'step': {
        this.#step(product, event);
        break;
      }
      default:
    }
  }

  #product({ at, folder, product: id, target }: Stamp & TracedProduct): ProductRecord {
    const name = JSON.stringify([target, folder ?? id]);
    let product = this.#products.get(name);
    if (!product) {
      product = {
        ...(id !== undefined && { id }),
        ...(folder !== undefined && { folder }),
        target,
        packed: [],
        proved: [],
        steps: [],
        from: at,
        to: at,
      };
      this.#products.set(name, product);
      this.#steps.set(product, new Map());
      this.record.products.push(product);
      this.record.products.sort(byPlace);
    }

    return product;
  }

  #step(product: ProductRecord, event: Stamp & StepEvent): void {
    const steps = this.#steps.get(product)!;
    const { at, bytes, id, part = 'apply', sha256, state, title } = event;
    let step = steps.get(id);
    if (!step) {
      step = { id, title, part, state, from: at, to: at };
      steps.set(id, step);
      product.steps.push(step);
    }

    Object.assign(
      step,
      { state, to: at },
      bytes !== undefined && { bytes },
      sha256 !== undefined && { sha256 },
    );
  }
}

function byPlace(one: ProductRecord, other: ProductRecord): number {
  return one.folder !== undefined && other.folder !== undefined
    ? byFolder(one.folder, other.folder)
    : byFolder(one.id ?? '', other.id ?? '');
}
