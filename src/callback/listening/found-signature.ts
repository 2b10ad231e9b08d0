import type { SigningScheme } from '../callback-interface.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import { headerOf, queryOf, type ReceivedCall } from './received-call.js';
import type { SignatureMistake } from './signature-mistake.js';

type Part = 'nonce' | 'signature' | 'timestamp';

/** What signs a call, wherever it was found. */
export interface Found {
  /** Empty where it was not found. */
  signature: string;
  timestamp: string;
  /** Tokens of 1.0 have none. */
  nonce: string;
  /** How each should be called. */
  names: Readonly<Record<Part, string>>;
  isToken: boolean;
  /** What was not found, or not where it should be. */
  mistakes: SignatureMistake[];
}

interface Place {
  where: 'body' | 'headers' | 'query';
  name: string;
}

const NAMES: Readonly<Record<SigningScheme, Partial<Record<Part, Place>>>> = {
  'header-signature': {
    signature: { name: 'x-sign', where: 'headers' },
    timestamp: { name: 'x-timestamp', where: 'headers' },
    nonce: { name: 'x-nonce', where: 'headers' },
  },
  'header-token': {
    signature: { name: 'authToken', where: 'headers' },
    timestamp: { name: 'timeStamp', where: 'body' },
  },
  'query-signature': {
    signature: { name: 'signature', where: 'query' },
    timestamp: { name: 'timestamp', where: 'query' },
    nonce: { name: 'nonce', where: 'query' },
  },
  'query-token': {
    signature: { name: 'authToken', where: 'query' },
    timestamp: { name: 'timeStamp', where: 'query' },
  },
};

/** Reads what signs a call; what is missing is looked for under the names and in the places of the other schemes. */
export function foundSignature(call: ReceivedCall, signing: SigningScheme): Found {
  const read = reader(call);
  const places = NAMES[signing];
  const found: Found = {
    isToken: signing.endsWith('token'),
    mistakes: [],
    names: {
      nonce: places.nonce?.name ?? '',
      signature: places.signature!.name,
      timestamp: places.timestamp!.name,
    },
    nonce: '',
    signature: '',
    timestamp: '',
  };
  for (const part of ['signature', 'timestamp', 'nonce'] as const) {
    const place = places[part];
    if (!place) continue;
    const what = place.name;
    const value = read(place);
    if (value !== '') found[part] = value;
    else {
      const other = elsewhere(call, part, place, read);
      found[part] = other?.value ?? '';
      found.mistakes.push(
        other === undefined
          ? { kind: 'missing', what }
          : { found: other.name, kind: other.isHere ? 'misnamed' : 'misplaced', what },
      );
    }
  }

  return found;
}

type Read = (place: Place) => string;

function reader(call: ReceivedCall): Read {
  const query = queryOf(call);
  const body = jsonObjectIn(call.body);
  return ({ name, where }) => {
    if (where === 'query') return query.get(name) ?? '';
    if (where === 'headers') return headerOf(call, name.toLowerCase());
    const value = body?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** A value under a name that differs in case, or that another scheme has. */
function elsewhere(
  call: ReceivedCall,
  part: Part,
  { name, where }: Place,
  read: Read,
): { isHere: boolean; name: string; value: string } | undefined {
  const isSame = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (where === 'query') {
    const other = [...queryOf(call).keys()].find((each) => isSame(each));
    const value = other === undefined ? '' : read({ name: other, where });
    if (value !== '') return { isHere: true, name: other!, value };
  }

  for (const places of Object.values(NAMES)) {
    const other = places[part];
    if (!other || other.where === 'body') continue;
    for (const place of ['headers', 'query'] as const) {
      if (place === where && isSame(other.name)) continue;
      const value = read({ name: other.name, where: place });
      if (value !== '') return { isHere: place === where, name: other.name, value };
    }
  }

  return undefined;
}
