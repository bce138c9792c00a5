import { type Agent, get } from 'node:http';

/** Asks for an address and reads the whole answer; answers its status, and 0 when none came. */
export function ask(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const call = get(address, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', () => resolve(0));
    });
    call.once('error', () => resolve(0));
  });
}
