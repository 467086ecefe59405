import { useCallback, useState } from 'react';

/** A sentence for a live region; said again, it differs by a blank, or nobody would hear it. */
export function useSpoken() {
  const [spoken, setSpoken] = useState('');
  const speak = useCallback((sentence: string) => {
    setSpoken((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return { spoken, speak };
}
