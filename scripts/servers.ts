/**
 * The web servers that `deploy/` is tested on. As a script it says which of them this machine lacks, and in CI installs
 * them.
 */
import { existsSync } from 'node:fs';
import { demand } from './lib/debian.ts';

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

if (import.meta.main) demand(programs, 'NOT TESTED on');
