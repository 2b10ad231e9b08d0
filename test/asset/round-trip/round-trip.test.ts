import { roundTrips } from './round-trips.js';

describe('any tree comes back as it was', () => {
  roundTrips({ numRuns: 10, seed: 20_260_101 });
});
