/**
 * The oldest browsers that the page works in: the last Chromium for Windows 7 and 8, the Firefox of long support that these
 * have, and the first Safari with WebAssembly SIMD.
 */
export const target = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];
