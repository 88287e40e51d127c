/**
 * A WordPress of Debian's, which the forms of an embed are tested on. As a script it says what of it this machine lacks, and
 * in CI installs it.
 */
import { demand, missing } from './lib/debian.ts';

/** What tells that a Debian package is there. */
const programs = {
  'php-cli': '/usr/bin/php',
  'php-mysql': '/etc/php/*/cli/conf.d/*-mysqli.ini',
  'mariadb-server': '/usr/sbin/mariadbd',
  wordpress: '/usr/share/wordpress/wp-load.php',
};

export const hasWordPress = (): boolean => missing(programs).length === 0;

if (import.meta.main) demand(programs, 'NOT TESTED with');
