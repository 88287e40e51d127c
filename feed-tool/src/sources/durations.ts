/** Lengths of time, in every form in which podcasts write them. */

const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})(?:[.,]\d+)?$/;
const iso = /^P(?:T(?=\d))?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/i;
const inWords =
  /^(?:(\d+)\s*h(?:ours?|rs?|rs?\.)?[\s,]*)?(?:(\d+)\s*m(?:in(?:ute)?s?\.?)?[\s,]*)?(?:(\d+)\s*s(?:ec(?:ond)?s?\.?)?)?$/i;

/**
 * Whole seconds of `1:02:03`, `62:03`, `3723`, `3723.4`, `3 723`, `PT1H2M3S` or `1 h 2 min`.
 *
 * @returns `undefined` for nothing, for zero, and for what is longer than a week.
 */
export function seconds(text: string): number | undefined {
  const value = text.trim();
  const sum = /^\d{1,3}(?:[ ,]\d{3})+$/.test(value)
    ? Number(value.replace(/\D/g, ''))
    : /^\d+(?:\.\d+)?$/.test(value)
      ? Number(value)
      : inParts(clock.exec(value) ?? (value ? (iso.exec(value) ?? inWords.exec(value)) : null));
  const whole = Math.round(sum ?? 0);
  return whole > 0 && whole <= 604_800 ? whole : undefined;
}

const inParts = (parts: RegExpExecArray | null) =>
  parts && Number(parts[1] ?? 0) * 3_600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
