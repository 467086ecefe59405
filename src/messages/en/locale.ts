/** The tag of the language, by which numbers and plurals are written too, and the direction it is read in. */
export const locale: { readonly tag: string; readonly direction: 'ltr' | 'rtl' } = {
  tag: 'en',
  direction: 'ltr',
};
