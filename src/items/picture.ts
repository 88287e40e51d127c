/** A picture, where no third party would have to be asked for it before the visitor acts. */
export const fromKnown = (
  image: string | undefined,
  origins: readonly string[],
): string | undefined => (image && origins.includes(new URL(image).origin) ? image : undefined);
