/** Why one request came to nothing. It does not leave this folder: callers get a WebError, or what was had last time. */
export class Fault extends Error {
  readonly remedy: string;
  /** Whether it may be better in a moment. */
  readonly isPassing: boolean;
  constructor(what: string, remedy: string, { isPassing = false } = {}) {
    super(what);
    this.remedy = remedy;
    this.isPassing = isPassing;
  }
}

const later = 'try again later; if it stays so, tell those who run the server';

/** In plain words what the platform says. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : String(message);
  if (name === 'ENOTFOUND' || name === 'EAI_AGAIN')
    return new Fault(
      'no server of that name is found',
      'look for a typing error in the address, and whether this machine is on the internet',
      { isPassing: name === 'EAI_AGAIN' },
    );
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(name))
    return new Fault(
      `the server cannot prove that it is the one it should be (${name})`,
      'tell those who run the server that its certificate is not right',
    );
  if (name.startsWith('Z_') || name.startsWith('ERR_BROTLI') || name.includes('_ERROR_FORMAT'))
    return new Fault(`the server sends something broken (${name})`, later);
  if (name === 'ECONNREFUSED')
    return new Fault('nothing answers at that address', later, { isPassing: true });
  return new Fault(`the connection failed (${name})`, later, { isPassing: true });
}

const words: Readonly<Record<number, string>> = {
  401: 'it asks for a password',
  403: 'it does not let this command read it',
  404: 'there is nothing at that address',
  410: 'what was at that address is gone for good',
  429: 'it has been asked too often',
};

/** Of an answer that is none. */
export function faultOfStatus(status: number): Fault {
  const what = `the server answers ${status}${words[status] ? `: ${words[status]}` : ''}`;
  if (status >= 500 || status === 429) return new Fault(what, later, { isPassing: status >= 500 });
  return new Fault(
    what,
    'open the address in a browser without logging in, and write one that shows what is wanted',
  );
}
