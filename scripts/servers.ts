/**
 * The web servers that `deploy/` is tested on. As a script it says which of them this machine lacks. In CI it installs
 * them first, and fails where one cannot be had; on anybody's own machine it installs nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { env, exit, getuid } from 'node:process';

/** Programs by Debian package. */
const programs = {
  nginx: '/usr/sbin/nginx',
  apache2: '/usr/sbin/apache2',
  caddy: '/usr/bin/caddy',
};
export type ServerName = keyof typeof programs;

/** The server's program, where this machine has it. */
export const findServer = (name: ServerName): string | undefined =>
  existsSync(programs[name]) ? programs[name] : undefined;

const missing = () =>
  (Object.keys(programs) as ServerName[]).filter((name) => findServer(name) === undefined);

/** Where Debian's packages ask whether they may start what they bring. */
const policy = '/usr/sbin/policy-rc.d';

/** Installs packages without starting what is in them: port 80 is not ours. */
function install(packages: readonly ServerName[]): void {
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const isAsked = existsSync(policy);
  if (!isAsked) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    aptGet('update');
    for (const name of packages) aptGet('install', '-y', '--no-install-recommends', name);
  } finally {
    if (!isAsked) rmSync(policy);
  }
}

if (import.meta.main) {
  if (env['CI'] && missing().length > 0 && existsSync('/usr/bin/apt-get') && getuid?.() === 0)
    install(missing());
  for (const name of missing()) console.error(`NOT TESTED on ${name}: it is not on this machine.`);
  if (env['CI'] && missing().length > 0) exit(1);
}
