import { readText, TooLarge } from '../feed/body.ts';
import { startRequest } from '../feed/request.ts';

const most = 3e6; // bytes
const patience = 15e3; // ms

/** Why a text could not be had: its server does not let this site read it, or has none, or it says nothing we know. */
export type Problem = 'refused' | 'missing' | 'empty' | 'broken';

/**
 * The text at an address.
 *
 * @throws a {@link Problem}.
 */
export async function loadText(address: string): Promise<string> {
  const { response, controller } = startRequest(address);
  const timer = setTimeout(() => controller.abort(), patience);
  let problem: Problem = 'refused';
  try {
    const answer = await response;
    if (!answer.ok) {
      problem = 'missing';
      throw problem;
    }
    return await readText(answer, most);
  } catch (error) {
    throw error instanceof TooLarge ? 'broken' : problem;
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
