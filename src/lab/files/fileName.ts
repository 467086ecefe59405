import type { LiveRun } from '../../store/live';

/** The name of a saved file: what it shows, and at which epoch. “Loss curve” as logit-lab-loss-curve-epoch-50.png. */
export function fileName(title: string, { frame }: LiveRun, extension: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return `logit-lab-${words?.join('-') ?? 'file'}-epoch-${frame?.epoch ?? 0}.${extension}`;
}
