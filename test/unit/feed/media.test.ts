import { deepEqual, equal } from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mediaType, role } from '../../../src/feed/media.ts';
import type { Attachment } from '../../../src/feed/model.ts';

suite('what an attachment is', () => {
  const table: [mime_type: string, rel: string | undefined, is: string][] = [
    ['audio/mpeg', undefined, 'audio'],
    ['Audio/OGG; codecs=opus', undefined, 'audio'],
    ['video/mp4', undefined, 'video'],
    ['application/vnd.apple.mpegurl', undefined, 'video'],
    ['application/x-mpegURL', undefined, 'video'],
    ['application/json+chapters', undefined, 'chapters'],
    ['text/vtt', undefined, 'transcript'],
    ['application/srt', undefined, 'transcript'],
    ['application/x-subrip', undefined, 'transcript'],
    ['application/pdf', undefined, 'document'],
    ['text/html', undefined, 'document'],
    // What the feed says counts.
    ['text/vtt', 'captions', 'captions'],
    ['audio/mpeg', 'descriptions', 'descriptions'],
    ['text/html', 'transcript', 'transcript'],
  ];
  for (const [mime_type, rel, is] of table)
    test(`${mime_type}${rel ? ` as ${rel}` : ''}: ${is}`, () => {
      const attachment = { url: '', mime_type, ...(rel && { _cohesion: { rel } }) } as Attachment;
      equal(role(attachment), is);
    });

  test('a media type is in small letters and without parameters', () => {
    deepEqual(
      ['Text/HTML; charset=utf-8', ' application/pdf ', 'audio/mpeg ;x'].map((mime_type) =>
        mediaType({ mime_type }),
      ),
      ['text/html', 'application/pdf', 'audio/mpeg'],
    );
  });
});
