/** An address, where no third party would have to be asked for it before the visitor acts. */
export const fromKnown = (
  address: string | undefined,
  origins: readonly string[],
): string | undefined =>
  address && origins.includes(new URL(address).origin) ? address : undefined;
