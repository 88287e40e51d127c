/** An entry for the visitor's calendar, as a file (RFC 5545). Made in the page: nobody is asked for it. */
import type { CalendarEntry } from './signatory-counter.view.ts';

/** Line ends, commas and the like have a meaning of their own. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 bytes; what is longer goes on in the next, after a space. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 75) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += sign;
    bytes += size;
  }
  return lines.join('\r\n');
}

const date = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

/** @param now - ms since 1970. */
export function calendarFile(
  { id, title, day, url }: Omit<CalendarEntry, 'label'>,
  now: number,
): string {
  const start = Date.parse(day);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//CohesionAlliance//cohesion-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}-${date(start)}@cohesion-widgets`,
    `DTSTAMP:${date(now)}T000000Z`,
    `DTSTART;VALUE=DATE:${date(start)}`,
    // The day after: an end is not part of what it ends.
    `DTEND;VALUE=DATE:${date(start + 86_400_000)}`,
    `SUMMARY:${escaped(title)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Lets the visitor save it, or open it in a calendar. */
export function offer(entry: CalendarEntry): void {
  const file = new Blob([calendarFile(entry, Date.now())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${entry.id.replace(/[^\w-]/g, '') || 'call'}.ics`;
  link.click();
  // Not at once: the download begins with the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
