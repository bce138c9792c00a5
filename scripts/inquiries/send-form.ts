import { type Agent, request } from 'node:http';
import { paths } from '#i18n/paths.ts';
import type { SampleForm } from './sample-forms.ts';

/** What a server answered to a form: the reference, where it took it. */
export interface FormAnswer {
  status: number;
  reference: string | undefined;
}

/** Sends a form over HTTP as the page's own script does, as if through a front that names the buyer's network. Rejects when no answer comes. */
export function sendForm(origin: string, { entries, source }: SampleForm, agent?: Agent): Promise<FormAnswer> {
  const body = new URLSearchParams(entries).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), 'X-Forwarded-For': source };
  return new Promise((resolve, reject) => {
    const call = request(origin + paths.inquiryApi, { method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, reference: /CP-\w{4}-\w{4}/.exec(text)?.[0] }));
    });
    call.once('error', reject);
    call.end(body);
  });
}
