/** The page at an address, given as the command's own argument. */
import { decode } from './charset';
import { MAX_BYTES } from './document';
import { RowError } from './failure';

const TIMEOUT_MS = 30_000;

/** @throws RowError `fetch-failed`, `too-large`, `unreadable` */
export async function fetchPage(url: string, fetcher: typeof fetch = fetch): Promise<{ html: string; url: string }> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetcher(url, {
      redirect: 'follow',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'text/html' },
    });
    bytes = await capped(response);
  } catch (error) {
    if (error instanceof RowError) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new RowError('fetch-failed', `${url}: ${error instanceof Error ? error.message : String(error)}${cause}`);
  }
  if (!response.ok) throw new RowError('fetch-failed', `${url}: status ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (type && !/^(?:text\/|application\/xhtml)/i.test(type))
    throw new RowError('unreadable', `${url}: ${type} is no page`);
  return { html: decode(bytes, /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? null), url: response.url || url };
}

async function capped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new RowError('too-large', `more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
