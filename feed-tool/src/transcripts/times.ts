/** Lines with the times of a cue, as they are written by hand and by machines, in the one form that is right. */
import { clockOf, secondsOf } from './text.ts';

const part = String.raw`\d+[ \t]*:[ \t]*\d{1,2}(?:[ \t]*:[ \t]*\d{1,2})?(?:[ \t]*[.,:][ \t]*\d{1,9})?`;
const times = new RegExp(
  String.raw`^[ \t]*(${part})[ \t]*([-–—]{1,3}>|→)[ \t]*(${part})(?![\d:])(.*)$`,
  'gm',
);
/** What may follow on the line: `align:start`, `X1:40`. Words show that "9:00 -> 10:00 Coffee" is spoken. */
const settings = /^(?:[ \t]+\w+:\S+)*[ \t]*$/;

/** `0:1:2:500`, `00 : 01 : 02, 5`: four numbers are of a clock with milliseconds. */
function secondsWritten(text: string): number | undefined {
  const bare = text.replace(/[ \t]/g, '').replace(/^(\d+:\d+:\d+):(\d+)$/, '$1.$2');
  return secondsOf(bare);
}

/**
 * Puts times right: `00:00:01:500 -> 0:2,5` is `00:00:01.500 --> 00:00:02.500`. A cue that ends before it begins has
 * lost its end only: it ends when it begins, and whoever reads it knows that the end is missing.
 */
export const withRightTimes = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(times, (line, ...[from, arrow, to, rest]: string[]) => {
    const start = secondsWritten(from!);
    const end = secondsWritten(to!) ?? start;
    const isSpoken = arrow !== '-->' && !settings.test(rest!);
    if (start === undefined || end === undefined || isSpoken) return line;
    return `${clockOf(start)} --> ${clockOf(Math.max(start, end))}`;
  });
