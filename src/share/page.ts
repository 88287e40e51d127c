/** Where a widget stands: the page's address, with what of its fragment is a route (`#/news`, `#!news`) and no place in it. */
export const pageAddress = (): string => location.href.replace(/#(?![!/]).*/, '');
