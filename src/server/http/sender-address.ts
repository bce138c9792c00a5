const own = /^(?:::ffff:)?127\.|^::1$/;

/** The network address of who asks. A front on this machine names it in the last place; anybody else could write there what they like. */
export function senderAddress(request: Request, connectedFrom: string): string {
  if (!own.test(connectedFrom)) return connectedFrom;
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || connectedFrom;
}
