import type { ScriptTag } from './page.ts';

export type Refusal = 'policy-script' | 'policy-connect' | 'policy-frame' | 'policy-trusted-types';

interface Wanted {
  readonly script: ScriptTag | undefined;
  /** Folder of the first frame, if there is one. */
  readonly frame: string | undefined;
  /** Address that relative ones start from. */
  readonly page: string;
}

/** What a Content-Security-Policy keeps from us. */
export function refusals(policy: string, { script, frame, page }: Wanted): Refusal[] {
  const directives = new Map(
    policy
      .split(';')
      .map((text) => text.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name!.toLowerCase(), sources] as const),
  );
  const sources = (...names: string[]) =>
    names.map((name) => directives.get(name)).find((found) => found !== undefined);
  const found: Refusal[] = [];
  if (script) {
    const folder = absolute(script.folder, page);
    const scripts = sources('script-src-elem', 'script-src', 'default-src');
    const nonce = script.element.nonce || script.element.getAttribute('nonce');
    const hash = script.element.getAttribute('integrity');
    const isNamed = [nonce && `'nonce-${nonce}'`, hash && `'${hash}'`].some(
      (name) => name && scripts?.includes(name),
    );
    if (scripts && !isNamed && !allows(scripts, folder, page)) found.push('policy-script');
    const connect = sources('connect-src', 'default-src');
    if (connect && !allows(connect, folder, page)) found.push('policy-connect');
    const types = directives.get('trusted-types');
    const isEnforced = directives.has('require-trusted-types-for');
    if (isEnforced && types && !types.includes('cohesion-widgets') && !types.includes('*'))
      found.push('policy-trusted-types');
  }
  const frames = frame && sources('frame-src', 'child-src', 'default-src');
  if (frames && !allows(frames, absolute(frame, page), page)) found.push('policy-frame');
  return found;
}

const absolute = (address: string, page: string) => new URL(address, page);

/** Whether a list of sources has one for an address. */
function allows(sources: readonly string[], address: URL, page: string): boolean {
  return sources.some((source) => {
    if (source === '*') return /^https?:$/.test(address.protocol);
    if (source === "'self'") return address.origin === new URL(page).origin;
    if (/^[a-z][a-z\d+.-]*:$/i.test(source))
      return source === address.protocol || (source === 'http:' && address.protocol === 'https:');
    const [, scheme, any, host, port, path] =
      /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*\.)?([^/:*']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
    if (!host) return false;
    if (scheme && `${scheme}:` !== address.protocol) return false;
    const isHost = any ? address.hostname.endsWith(`.${host}`) : address.hostname === host;
    const isPort = port === '*' || (port ?? '') === address.port;
    const isPath = !path || (path.endsWith('/') ? address.pathname.startsWith(path) : true);
    return isHost && isPort && isPath;
  });
}
