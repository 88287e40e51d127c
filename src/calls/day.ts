/** Which day it is for a call: it ends where the Union's days end last, so that nobody comes too late. */

const day = 86_400_000; // ms

/** A day ends last in Martinique and Guadeloupe, four hours after it has ended in UTC: a call's day is theirs. */
const lastZone = -4 * 3_600_000; // ms

/** The day that it is where the Union's days end last: days since 1970. */
export const dayAt = (time: number): number => Math.floor((time + lastZone) / day);

/** When that day ends, in ms since 1970. */
export const endOf = (today: number): number => (today + 1) * day - lastZone;

/** How many days are left until a date, `2027-06-30`; negative when it is over. */
export const daysUntil = (date: string, today: number): number => Date.parse(date) / day - today;
