/** Asks something of the runner, from the page in which the tests run. */
export async function support(path: string, body: unknown = null): Promise<unknown> {
  const response = await fetch(`/__support/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
