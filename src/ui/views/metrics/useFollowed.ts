import { useState } from 'react';
import { usePainter } from '../../useLab';

/** The value of `read`, asked on each frame; the component renders again only when it is another. */
export function useFollowed<T extends string | number | boolean | null>(read: () => T): T {
  const [value, setValue] = useState(read);
  usePainter(() => setValue(read()));
  return value;
}
