/** The keys of all pieces of a session, or of one of its columns: an array sorts after every number and text. */
export function keysOf(...key: string[]): IDBKeyRange {
  return IDBKeyRange.bound(key, [...key, []]);
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
