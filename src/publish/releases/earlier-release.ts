import { UsageError } from '../../errors/koo-error.js';
import { sameLinks } from '../plan/same-link.js';
import type { Receipt } from '../receipt/receipt.js';
import type { Release } from './release.js';
import { releaseMessages } from './messages.js';

/**
 * The release that a rollback goes to: that number, or else the last one before the published one whose links differ. A
 * release that was rolled back itself is stepped over.
 *
 * @throws UsageError `NO_RELEASE`, `WHICH_RELEASE` where what stands is none of them, so that none comes before it
 */
export function earlierRelease(
  releases: readonly Release[],
  links: Receipt['links'],
  number: number | undefined,
): Release {
  const found =
    number === undefined ? before(releases, links) : releases.find((release) => release.number === number);
  if (found) return found;
  throw new UsageError(
    'NO_RELEASE',
    number === undefined ? releaseMessages.noneEarlier() : releaseMessages.unknown({ number }),
    {
      hints: [
        releases.length === 0
          ? releaseMessages.whereStored()
          : releaseMessages.numbers({ numbers: numbersOf(releases) }),
      ],
    },
  );
}

function before(releases: readonly Release[], links: Receipt['links']): Release | undefined {
  const now = releases.findLast((release) => sameLinks(release.links, links));
  if (!now) {
    // A rollback that was interrupted leaves links of two releases: the newest one would turn it back.
    if (Object.keys(links).length > 0 && releases.length > 1) throw whichRelease(releases);
    return releases.at(-1);
  }

  const from = originOf(releases, now);
  return releases.findLast((release) => release.number < from && !sameLinks(release.links, links));
}

/** A rollback counts as the release that it went to. */
function originOf(releases: readonly Release[], { number, rolledBackTo }: Release): number {
  const origin = releases.find((release) => release.number === rolledBackTo && release.number < number);
  return origin ? originOf(releases, origin) : (rolledBackTo ?? number);
}

function whichRelease(releases: readonly Release[]): UsageError {
  return new UsageError('WHICH_RELEASE', releaseMessages.currentUnknown(), {
    hints: [releaseMessages.nameRelease(), releaseMessages.numbers({ numbers: numbersOf(releases) })],
  });
}

function numbersOf(releases: readonly Release[]): number[] {
  return releases.map(({ number }) => number);
}
