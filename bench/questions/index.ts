import { evidence } from './evidence.js';
import { one } from './one.js';
import { pages } from './pages.js';
import { paths } from './paths.js';
import type { Question } from './question.js';
import { search } from './search.js';
import { services } from './services.js';
import { statistics } from './statistics.js';

/** All that is asked, in the order of the report. */
export const questions: Question[] = [one, ...pages, ...services, statistics, search, ...paths, evidence];
