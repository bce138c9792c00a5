import { workerData } from 'node:worker_threads';
import { type FacetLabels, writeAnswer } from '#domain/search/written-answer.ts';
import { answerQuestions } from '../answer-questions.ts';
import { openFirstAnswers } from './first-answers.ts';
import type { SearchAnswer, SearchQuestion, SearchWorkerData } from './open-embedded.ts';
import { openSearchIndex } from './search-index.ts';

/** Holds an index in a thread of its own, so that no keystroke keeps the server from answering others. What travels is written here too, and handed over without a copy. */
const { path, warmOn } = workerData as SearchWorkerData;
const index = openSearchIndex(path);
const search = warmOn ? openFirstAnswers(index, warmOn) : index.search;
const known = new Map<number, FacetLabels>();

answerQuestions<SearchQuestion, SearchAnswer>(
  (question) => {
    if (question === 'documents') return index.documents;
    const { query, today, words } = question;
    if (words?.labels) known.set(words.number, words.labels);
    const result = search(query, today);
    const labels = words && known.get(words.number);
    return labels ? writeAnswer(result, labels) : result;
  },
  (answer) => (typeof answer === 'object' && 'body' in answer ? [answer.body.buffer] : []),
);
