/** The linter enforces the house: each of these lines is refused where it stands first in the file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../../..');
const eslint = new ESLint({ cwd: root });

/** The rules that are about who knows whom. */
const house = /no-restricted-(imports|syntax|globals|properties)$/;

async function refusals(path: string, line: string): Promise<string[]> {
  const code = `${line}\n${readFileSync(join(root, path), 'utf8')}`;
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return result!.messages
    .filter(({ ruleId, line }) => line === 1 && house.test(ruleId ?? ''))
    .map(({ message }) => message);
}

const view = 'src/widgets/podcast-player/podcast-player.view.ts';
const reading = 'src/widgets/podcast-player/reading/reading.ts';
const youtube = 'src/widgets/video-carousel/providers/youtube.ts';

const FORBIDDEN: readonly (readonly [path: string, line: string])[] = [
  // A widget and another one, at any depth and also later.
  [view, "import '../video-carousel/video-carousel.ts';"],
  ['src/widgets/podcast-player/podcast-player.ts', "import '../video-carousel/player.ts';"],
  [reading, "import '../../video-carousel/video-carousel.ts';"],
  [youtube, "import { fromAddress } from '../../podcast-player/moment.ts';"],
  [reading, "const later = () => import('../../video-carousel/video-carousel.ts');"],
  [view, "const later = () => import('../video-carousel/video-carousel.ts');"],
  // Who knows neither Lit nor a page.
  ['src/feed/parse.ts', "import { html } from 'lit';"],
  ['src/i18n/format.ts', "import { html } from 'lit';"],
  ['src/signatories/signatories.ts', "import { html } from 'lit';"],
  [view, "import { html } from 'lit';"],
  [view, "import { guard } from 'lit/directives/guard.js';"],
  ['src/feed/parse.ts', 'const language = navigator.language;'],
  ['src/feed/parse.ts', "document.createElement('p');"],
  [view, 'const here = location.href;'],
  [view, 'const style = getComputedStyle;'],
  [view, "localStorage.getItem('episode');"],
  // Up the stairs.
  ['src/feed/parse.ts', "import '../element/define.ts';"],
  ['src/element/define.ts', "import { registry } from '../registry.ts';"],
  [view, "import { registry } from '../../registry.ts';"],
  [view, "import '../../element/heading.ts';"],
  ['src/sanitise/sanitise.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/sanitise/sanitise.ts', "import '../element/define.ts';"],
  ['src/handover.ts', "import './element/define.ts';"],
  ['src/handover.ts', "import './loader/files.ts';"],
  ['src/warn.ts', "import { handover } from './handover.ts';"],
  ['src/element/define.ts', "import '../sanitise/sanitise.ts';"],
  ['src/theme/contrast.ts', "import '../feed/parse.ts';"],
  ['src/registry.ts', "import './loader/loader.ts';"],
  // The loader is there before Lit; the frozen script is alone.
  ['src/loader/loader.ts', "import '../element/define.ts';"],
  ['src/loader/loader.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/loader/finder.ts', "import { LitElement } from 'lit';"],
  ['src/loader/cohesion.ts', "import '../warn.ts';"],
  ['src/loader/cohesion.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/loader/cohesion.ts', "const later = () => import('./files.ts');"],
  // What cannot be handed over, and what is never done.
  ['src/i18n/format.ts', 'export let current = 1;'],
  [reading, "document.body.innerHTML = '';"],
  [reading, "document.body.insertAdjacentHTML('beforeend', '');"],
];

const ALLOWED: readonly (readonly [path: string, line: string])[] = [
  [view, "import { msg as another } from '../../i18n/messages.ts';"],
  [view, "import type { Item as Another } from '../../feed/model.ts';"],
  ['src/feed/fetch.ts', "const known = new URL('a', 'https://a.example').href;"],
  ['src/i18n/messages.ts', "import type { MsgFn as Another } from '@lit/localize';"],
  ['src/loader/loader.ts', "import { startRequest as another } from '../feed/request.ts';"],
  ['src/loader/cohesion.ts', "import type { Handover as Another } from '../handover.ts';"],
  [reading, "const later = () => import('../../../sanitise/sanitise.ts');"],
  [reading, "import { html as another } from 'lit';"],
  ['src/index.ts', "import './widgets/join-button/join-button.ts';"],
];

describe('the linter', () => {
  for (const [path, line] of FORBIDDEN)
    it(`refuses ${line} in ${path}`, async () =>
      assert.notDeepEqual(await refusals(path, line), []));

  for (const [path, line] of ALLOWED)
    it(`takes ${line} in ${path}`, async () => assert.deepEqual(await refusals(path, line), []));
});
