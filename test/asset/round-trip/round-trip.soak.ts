import { roundTrips } from './round-trips.js';

describe('any of many trees comes back as it was', () => {
  roundTrips({ numRuns: 200 });
});
