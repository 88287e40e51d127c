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
});
