/** True if the fragment of an address (with its #) is meant as a link of this page. */
export const isLink = (fragment: string): boolean => /^#v\d+\./.test(fragment);
