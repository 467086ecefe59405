/** The parts that an embedded page can show beside the plane, in the order in which it is asked for. */
export const embedParts = ['curve', 'train', 'speed', 'rate', 'tools', 'numbers', 'held', 'probe'] as const;
export type EmbedPart = (typeof embedParts)[number];

/** `host`: that of the page around it. */
export type EmbedTheme = 'host' | 'light' | 'dark';

/** The parts and looks of an embedded page. */
export interface Embed {
  /** In the order of `embedParts`, each at most once. */
  readonly parts: readonly EmbedPart[];
  readonly theme: EmbedTheme;
}

export const usualEmbed: Embed = { parts: ['curve', 'train'], theme: 'host' };

/** The value of `embed` in an address: `plane` and the names of what else there is, with dots between. */
export function writeEmbed({ parts, theme }: Embed): string {
  return ['plane', ...parts, ...(theme === 'host' ? [] : [theme])].join('.');
}

/**
 * Reads such a value, in any order and case. Names that are unknown are left out; a value without a known one, such as an
 * empty one, is taken for `usualEmbed`.
 */
export function readEmbed(value: string): Embed {
  const names = new Set(value.toLowerCase().split('.'));
  const parts = embedParts.filter((part) => names.has(part));
  const theme = (['light', 'dark'] as const).find((name) => names.has(name)) ?? 'host';
  return parts.length > 0 || names.has('plane') ? { parts, theme } : { ...usualEmbed, theme };
}

/** The address of the embedded page for a link to the whole page; what stands after its # stays as it is. */
export function embedAddress(link: string, embed: Embed): string {
  const at = link.indexOf('#');
  const [page, fragment] = at < 0 ? [link, ''] : [link.slice(0, at), link.slice(at)];
  return `${page}${page.includes('?') ? '&' : '?'}embed=${writeEmbed(embed)}${fragment}`;
}

export interface Frame {
  readonly address: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** An `<iframe>` of HTML. It is never wider than where it stands, and is loaded once it comes near the screen. */
export function embedCode({ address, title, width, height }: Frame): string {
  return `<iframe src="${quote(address)}" title="${quote(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const quote = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]);
