import { load, notA, readJson, type Loaded, type LoadOptions, type Read } from '../feed/fetch.ts';
import { parseRegister, type Register } from './register.ts';

export interface LoadedRegister extends Loaded {
  readonly register: Register;
}

const read: Read<LoadedRegister> = async (response, address, decode = (text) => text) => {
  const json = await readJson(response, address);
  const from = response.url || address;
  const { register, problems } = parseRegister(json, from, decode);
  if (register) return { register, problems, address: from };
  throw notA('register', address, problems);
};

/**
 * Loads a register, 1 MB at most, as a feed is loaded.
 *
 * @param address - absolute, as the feed's parser gives it.
 * @throws {@link FeedError}
 */
export const loadRegister = (address: string, options: LoadOptions): Promise<LoadedRegister> =>
  load(address, read, options);
