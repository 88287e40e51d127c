/**
 * Lets some jobs of a place run at once, and the others wait for their turn, in the order in which they came.
 *
 * @param most - of a place at once.
 */
export function turns(most: number): <T>(place: string, job: () => Promise<T>) => Promise<T> {
  const places = new Map<string, { running: number; waiting: (() => void)[] }>();
  return async (place, job) => {
    const line = places.get(place) ?? { running: 0, waiting: [] };
    places.set(place, line);
    if (line.running < most) line.running++;
    else await new Promise<void>((go) => line.waiting.push(go));
    try {
      return await job();
    } finally {
      // The turn is handed on, so that nobody who comes now gets in between.
      const next = line.waiting.shift();
      if (next) next();
      else if (--line.running === 0) places.delete(place);
    }
  };
}
