import { describeSearchEngine } from '../contracts/search-engine.ts';
import { openSampleEngine } from '../fixtures/embedded-engine.ts';

describeSearchEngine('embedded', openSampleEngine, { facetQueries: 200, fuzz: 100_000, longestMs: 100 });
