/** The oldest browsers the page is built for: the first with popover, light-dark(), @property and WebAssembly SIMD. */
export const target = ['chrome123', 'edge123', 'firefox128', 'safari17.5'];
