const said = new Set<string>();

/** Tells the webmaster something in the console, once a page however many widgets have the same to say. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`cohesion-widgets: ${message}`);
}
