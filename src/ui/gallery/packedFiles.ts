// Stands in for servedFiles where the page is a single file: what would lie beside it is in it.
const folder = '../../../public/';

const files: Readonly<Record<string, string>> = import.meta.glob('../../../public/datasets/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** One of the files in the page, by the address it would have beside it. */
export function fetchFile(address: string): Promise<Blob> {
  const file = files[folder + address];
  return file === undefined ? Promise.reject(new Error(address)) : Promise.resolve(new Blob([file]));
}
