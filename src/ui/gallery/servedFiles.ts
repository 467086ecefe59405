/** One of the files that lie beside the page, by its address; rejects where it cannot be had. */
export async function fetchFile(address: string, signal: AbortSignal | null = null): Promise<Blob> {
  const response = await fetch(new URL(address, document.baseURI), { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.blob();
}
