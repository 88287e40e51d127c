/** A real WordPress on the loopback: Debian's files, a database of its own, PHP's own server. All of it is gone afterwards. */
import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { promisify } from 'node:util';
import { close, listen } from '../../scripts/lib/static-server.ts';

const here = import.meta.dirname;

export interface WordPress {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Publishes a post as an editor without `unfiltered_html`, and gives its address. */
  publish(content: string): Promise<string>;
  /** Runs PHP within WordPress, as its administrator. */
  run(code: string): Promise<string>;
  stop(): Promise<void>;
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await close(server);
  return Number(port);
}

const ended = (child: ChildProcess) =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(undefined);
    else child.once('exit', resolve);
    // With its workers.
    process.kill(-child.pid!, 'SIGTERM');
  });

/** @param plugins - files of plugins that are there, to be activated. */
export async function startWordPress(plugins: readonly string[]): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [data, root, socket] = ['data', 'root', 'socket'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];

  execFileSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      `--user=${userInfo().username}`,
    ],
    { stdio: 'ignore' },
  );
  const database = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--user=${userInfo().username}`,
    ],
    { stdio: 'ignore', detached: true },
  );
  const sql = (text: string) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', text]).status ===
    0;
  await until(() => sql('CREATE DATABASE IF NOT EXISTS wordpress'), 'the database');

  // Debian's has links to libraries of other packages.
  cpSync('/usr/share/wordpress', root, { recursive: true, dereference: true });
  const content = join(root, 'wp-content');
  for (const name of ['mu-plugins', 'plugins', 'uploads'])
    mkdirSync(join(content, name), { recursive: true });
  cpSync(join(here, 'must-use.php'), join(content, 'mu-plugins/must-use.php'));
  const theme = join(content, 'themes/kommun');
  mkdirSync(theme, { recursive: true });
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Kommun */');
  writeFileSync(
    join(theme, 'index.php'),
    `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
    <body><?php while (have_posts()) { the_post(); echo '<main>'; the_content(); echo '</main>'; } wp_footer(); ?></body></html>`,
  );
  for (const plugin of plugins) cpSync(plugin, join(content, 'plugins', plugin.split('/').at(-1)!));

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(root, 'wp-config.php'),
    `<?php
    define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
    define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
    define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
    define('DISALLOW_UNFILTERED_HTML', true); define('DISABLE_WP_CRON', true);
    define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_AUTO_UPDATE_CORE', false);
    define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
    define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
    $table_prefix = 'wp_';
    if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
    require ABSPATH . 'wp-settings.php';`,
  );
  // Not waiting for it: what it asks for may be served by this very process.
  const php = async (...args: string[]) => {
    const environment = { ...env, SERVER_NAME: '127.0.0.1' };
    const { stdout } = await promisify(execFile)('php', args, { env: environment });
    return stdout;
  };
  const { password } = JSON.parse(
    (await php(join(here, 'setup.php'), root)).replace(/^[^]*(?=\{"password")/, ''),
  ) as { password: string };
  const run = (code: string) =>
    php(
      '-r',
      `require '${root}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php';
       wp_set_current_user(1); ${code}`,
    );

  // A page asks WordPress for itself while it is made.
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    stdio: 'ignore',
    detached: true,
    env: { ...env, PHP_CLI_SERVER_WORKERS: '6' },
  });
  await until(
    () =>
      fetch(origin).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WordPress',
  );

  return {
    origin,
    run,
    async publish(content) {
      const answer = await fetch(`${origin}/index.php?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`editor:${password}`).toString('base64')}`,
        },
        body: JSON.stringify({ title: 'Alliansen', status: 'publish', content }),
      });
      const post = (await answer.json()) as { link?: string; message?: string };
      if (!post.link) throw new Error(post.message ?? `WordPress answers ${answer.status}`);
      return post.link;
    },
    async stop() {
      await Promise.all([ended(server), ended(database)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
