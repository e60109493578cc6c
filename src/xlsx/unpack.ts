/** A zip file of our own making → its parts as text. Files of others go through `container.ts` first. */
import { inflate } from './inflate';
import { openDirectory } from './zip-directory';

/** By the name of the part, in the file's order. @throws DamagedZip */
export async function unpackTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of openDirectory(bytes).entries()) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of inflate(bytes, entry)) text += decoder.decode(piece, { stream: true });
    texts.set(entry.name, text + decoder.decode());
  }
  return texts;
}
