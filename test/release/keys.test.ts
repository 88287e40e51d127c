import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { copyProject } from '../support/publish.ts';
import { npm, temporaryFolder } from './support.ts';

describe('npm run release:keys', () => {
  const project = join(temporaryFolder(), 'project');
  const keys = temporaryFolder();
  const frozen = () => JSON.parse(readFileSync(join(project, 'release/frozen.json'), 'utf8'));
  before(() => copyProject(project));

  const make = (...args: string[]) => npm(project, 'release:keys', '--', ...args);

  it('wants a place for the private key, outside the repository, where nothing is', () => {
    assert.match(make().output, /Say where/);
    mkdirSync(join(project, '..keys'));
    symlinkSync(join(project, 'release'), join(keys, 'link'), 'junction');
    for (const inside of [
      join(project, 'release/key.pem'),
      join(project, '..keys/key.pem'),
      join(keys, 'link/key.pem'),
    ]) {
      const { status, output } = make('--out', inside);
      assert.equal(status, 1, inside);
      assert.match(output, /outside/);
      assert.ok(!existsSync(inside));
    }
    assert.match(make('--out', join(keys, 'nowhere/key.pem')).output, /There is no folder/);
    assert.equal(frozen().alliance, null);
  });

  it('makes the key in use, then the next one, and tells neither', () => {
    for (const name of ['in-use', 'next']) {
      const place = join(keys, `${name}.pem`);
      const { status, output } = make('--out', place);
      assert.equal(status, 0, output);
      const pem = readFileSync(place, 'utf8');
      assert.match(pem, /^-----BEGIN PRIVATE KEY-----\n/);
      assert.ok(!output.includes(pem.split('\n')[1]!));
      if (process.platform !== 'win32') assert.equal(statSync(place).mode & 0o777, 0o600);
    }
    const { inUse, next, integrity } = frozen().alliance;
    assert.notEqual(inUse, next);
    for (const key of [inUse, next]) assert.equal(Buffer.from(key, 'base64').length, 65);
    assert.match(integrity, /^sha384-/);
    assert.notEqual(integrity, frozen().development.integrity);
  });

  it('makes no third one, and writes over none', () => {
    const before = readFileSync(join(keys, 'next.pem'), 'utf8');
    assert.match(make('--out', join(keys, 'next.pem')).output, /is there already/);
    const { status, output } = make('--out', join(keys, 'third.pem'));
    assert.equal(status, 1);
    assert.match(output, /new major version/);
    assert.ok(!existsSync(join(keys, 'third.pem')));
    assert.equal(readFileSync(join(keys, 'next.pem'), 'utf8'), before);
  });
});
