import { deepEqual, equal, rejects } from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readBody, readText, TooLarge } from '../../../src/feed/body.ts';

/** An answer that comes in pieces, asked for one by one. */
const answer = (...pieces: (number[] | Error)[]) =>
  new Response(
    new ReadableStream(
      {
        pull(controller) {
          const piece = pieces.shift();
          if (piece instanceof Error) controller.error(piece);
          else if (piece) controller.enqueue(Uint8Array.from(piece));
          else controller.close();
        },
      },
      { highWaterMark: 0 },
    ),
  );

suite('the body of an answer', () => {
  test('is put together, and told of as it comes', async () => {
    const told: number[] = [];
    const bytes = await readBody(answer([1, 2], [3]), 3, (count) => told.push(count));
    deepEqual([...bytes], [1, 2, 3]);
    deepEqual(told, [2, 3]);
  });

  test('is empty where there is none', async () => {
    equal((await readBody(new Response(null), 3)).length, 0);
  });

  test('is no longer read where it is too large', async () => {
    const told: number[] = [];
    await rejects(
      readBody(answer([1, 2], [3, 4], [5]), 3, (count) => told.push(count)),
      TooLarge,
    );
    deepEqual(told, [2]);
  });

  test('is what ended it where the connection ends', async () => {
    await rejects(readBody(answer([1], new Error('gone')), 3), /gone/);
  });

  test('is text, though a letter is cut between two pieces', async () => {
    equal(await readText(answer([0xef, 0xbb, 0xbf, 0x68, 0xc3], [0xa9]), 9), 'hé');
  });

  const latin = [...'WEBVTT café “'].map((letter) =>
    letter === '“' ? 0x93 : letter.charCodeAt(0),
  );
  const wide = (isBig: boolean, text: string) =>
    [...text].flatMap((letter) => {
      const bytes = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return isBig ? bytes.reverse() : bytes;
    });
  const utf8 = [...new TextEncoder().encode('WEBVTT Łódź')];
  for (const [what, bytes, type, text] of [
    ['Windows-1252 that nobody names', latin, '', 'WEBVTT café “'],
    ['Windows-1252 by its name', latin, 'text/vtt; charset="Windows-1252"', 'WEBVTT café “'],
    ['ISO 8859-2 by its name', [0xa3, 0xf3, 0x64, 0xbc], 'text/vtt;charset=iso-8859-2', 'Łódź'],
    ['UTF-8, whatever its server says', utf8, 'text/vtt; charset=iso-8859-1', 'WEBVTT Łódź'],
    ['what a charset that is none does not change', utf8, 'text/vtt; charset=none', 'WEBVTT Łódź'],
    ['UTF-16 by its mark', wide(false, '\ufeffŁódź'), '', 'Łódź'],
    ['UTF-16 the other way round', wide(true, '\ufeffŁódź'), '', 'Łódź'],
    ['UTF-16 by its letters', wide(false, 'WEBVTT Łódź'), '', 'WEBVTT Łódź'],
    ['UTF-16 by its letters, the other way round', wide(true, 'WEBVTT Łódź'), '', 'WEBVTT Łódź'],
    ['UTF-16 by its name', wide(true, 'Łódź'), 'text/plain; charset=utf-16be', 'Łódź'],
  ] as const)
    test(`is read in ${what}`, async () => {
      const response = new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
      equal(await readText(response, 99), text);
    });
});
