/** Long enough for any browser to have begun the download. */
const keptMilliseconds = 60_000;

/** Saves a file where the browser puts downloads. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
