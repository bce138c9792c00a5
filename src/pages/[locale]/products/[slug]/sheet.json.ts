import { sheetFileRoute } from '../../../_sheet-file.ts';

export const prerender = false;
export const GET = sheetFileRoute('json');
