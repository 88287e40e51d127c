import designsystemet from './designsystemet.css?url';
import govuk from './govuk.css?url';
import kern from './kern.css?url';
import type { LookName } from './looks.ts';

/** Absolute addresses of the looks' style sheets: the page in the preview has no address of its own. */
export const styleSheets: Readonly<Partial<Record<LookName, string>>> = {
  designsystemet: absolute(designsystemet),
  govuk: absolute(govuk),
  kern: absolute(kern),
};

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
