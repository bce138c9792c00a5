import { shareAnswer } from '../../../_share-answer.ts';

export const prerender = false;
export const GET = shareAnswer('product');
