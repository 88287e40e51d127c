/** Copies an address; where the page may not do that, gives it back for the visitor to copy. */
export async function copy(address: string): Promise<true | string> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return address;
  }
}
