/** The file for the calendar, as programs read it that know nothing of us. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ical from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { calendarFile } from '../../../src/widgets/signatory-counter/calendar.ts';

const entry = {
  id: 'joint',
  title:
    'Τελευταία ημέρα: Κοινή έκκληση για τη συνοχή, την ανθεκτικότητα; και άλλα \\ πολλά ακόμη\nμέχρι τέλους',
  day: '2027-06-30',
  url: 'https://alliance.example/join?a=1&b=2',
};
const text = calendarFile(entry, Date.parse('2026-11-28T10:00:00Z'));

describe('the file for the calendar', () => {
  it('is read by ical.js', () => {
    const [event] = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent');
    const read = new ical.Event(event!);
    assert.equal(read.summary, entry.title);
    assert.equal(read.startDate.toString(), '2027-06-30');
    assert.equal(read.endDate.toString(), '2027-07-01');
    assert.ok(read.startDate.isDate);
    assert.equal(event!.getFirstPropertyValue('url'), entry.url);
  });

  it('is read by node-ical', () => {
    const events = Object.values(nodeIcal.sync.parseICS(text)).filter(
      (one) => one?.type === 'VEVENT',
    );
    assert.equal(events.length, 1);
    const [event] = events as nodeIcal.VEvent[];
    assert.equal(event!.summary, entry.title);
    assert.equal(event!.datetype, 'date');
    assert.deepEqual(
      [event!.start.getFullYear(), event!.start.getMonth(), event!.start.getDate()],
      [2027, 5, 30],
    );
  });

  it('is read by ts-ics', () => {
    const { events = [] } = convertIcsCalendar(undefined, text);
    assert.equal(events.length, 1);
    assert.equal(events[0]!.start.type, 'DATE');
    assert.equal(events[0]!.start.date.toISOString().slice(0, 10), '2027-06-30');
    assert.equal(events[0]!.uid, 'joint-20270630@cohesion-widgets');
  });

  it('has lines of at most 75 bytes, which end as the format asks', () => {
    const lines = text.split('\r\n');
    assert.ok(!/(?<!\r)\n/.test(text));
    assert.ok(lines.some((line) => line.startsWith(' ')));
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('needs no page about the call', () => {
    assert.ok(!calendarFile({ ...entry, url: undefined }, 0).includes('URL'));
  });
});
