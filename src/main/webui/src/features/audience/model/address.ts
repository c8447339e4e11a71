import type { Audience } from './tree';

/** What is built, as a part of an address: JSON, deflated, in unpadded base64url. The whole state, so that a link shares it. */
export async function toAddress(audience: Audience): Promise<string> {
  const packed = await through(new CompressionStream('deflate'), new TextEncoder().encode(JSON.stringify(audience)));
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The way back; undefined where the address is broken. */
export async function fromAddress(text: string): Promise<Audience | undefined> {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const plain = new TextDecoder().decode(await through(new DecompressionStream('deflate'), packed));
    return fromJson(plain);
  } catch {
    return undefined;
  }
}

/** An audience that was kept as JSON; undefined where it is none. What is no origin any more is left out. */
export function fromJson(text: string): Audience | undefined {
  const audience: unknown = JSON.parse(text);
  if (!isAudience(audience)) {
    return undefined;
  }
  const { origin, ...rest } = audience;
  return isOrigin(origin) ? audience : rest;
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await out.arrayBuffer());
}

function isAudience(value: unknown): value is Audience {
  return typeof value === 'object' && value !== null && 'root' in value && isRow(value.root, 0);
}

function isOrigin(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'version' in value &&
    typeof value.version === 'number'
  );
}

const KINDS = ['group', 'tag', 'segment', 'list', 'sample'];
const DEEPEST = 50;

function isRow(value: unknown, depth: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'id' in value &&
    typeof value.id === 'string' &&
    KINDS.includes(String(value.kind)) &&
    depth < DEEPEST &&
    (value.kind !== 'group' ||
      ('rows' in value && Array.isArray(value.rows) && value.rows.every((row) => isRow(row, depth + 1))))
  );
}
