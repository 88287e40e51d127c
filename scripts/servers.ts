/**
 * The web servers that `deploy/` is tested on, wherever they stand on this machine. As a script it installs what is
 * missing where it can, says what will be tested, and fails in CI where one is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, exit, getuid } from 'node:process';

/** Programs by Debian package. */
const programs = { nginx: '/usr/sbin/nginx', apache2: '/usr/sbin/apache2' };
export type ServerName = keyof typeof programs;

/** The server's program, where this machine has it. */
export const findServer = (name: ServerName): string | undefined =>
  existsSync(programs[name]) ? programs[name] : undefined;

const missing = () =>
  (Object.keys(programs) as ServerName[]).filter((name) => findServer(name) === undefined);

/** Installs packages without starting what is in them: port 80 is not ours. */
function install(packages: readonly ServerName[]): void {
  const options = {
    stdio: 'ignore',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  } as const;
  spawnSync('apt-get', ['-qq', 'update'], options);
  for (const name of packages)
    spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', name], options);
}

if (import.meta.main) {
  if (missing().length > 0 && existsSync('/usr/bin/apt-get') && getuid?.() === 0)
    install(missing());
  for (const name of missing()) console.error(`NOT TESTED on ${name}: it is not on this machine.`);
  if (missing().length > 0 && env['CI']) exit(1);
}
