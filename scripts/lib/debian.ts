/** Programs that tests need and Debian has. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { env, exit, getuid } from 'node:process';

/** Paths of programs, or of what else tells that a package is there, by the package's name; globs, where versions differ. */
export type Programs = Readonly<Record<string, string>>;

/** Where Debian's packages ask whether they may start what they bring. */
const policy = '/usr/sbin/policy-rc.d';

/** Installs packages without starting what is in them: their ports are not ours. */
function install(packages: readonly string[]): void {
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

/** Those that this machine lacks. */
export const missing = (programs: Programs): string[] =>
  Object.keys(programs).filter((name) => globSync(programs[name]!).length === 0);

/**
 * Says which programs this machine lacks. In CI it installs them first, and ends the process where one cannot be had; on
 * anybody's own machine it installs nothing.
 *
 * @param told - begins the line for each that is missing.
 */
export function demand(programs: Programs, told: string): void {
  const isOurs = env['CI'] && existsSync('/usr/bin/apt-get') && getuid?.() === 0;
  if (isOurs && missing(programs).length > 0) install(missing(programs));
  const lacking = missing(programs);
  for (const name of lacking) console.error(`${told} ${name}: it is not on this machine.`);
  if (env['CI'] && lacking.length > 0) exit(1);
}
