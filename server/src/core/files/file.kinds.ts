import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { WrongFileType } from './file.errors.js';

/** Kinds of file that may be stored, by extension. What is not here is refused: HTML, SVG and formats with macros above all. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The same kinds in words, for messages and for API descriptions. */
export const KINDS_IN_WORDS = 'PDF, Word, Excel, PowerPoint, OpenDocument, CSV, plain text, Markdown, PNG or JPEG';

const TEXTS: ReadonlySet<string> = new Set(['csv', 'txt', 'md']);
const MACROS = ['vbaProject.bin', 'Basic/script-lc.xml'];
/** Only these beginnings are looked into: other formats never reach a parser. */
const BEGINNINGS = [
  Buffer.from('%PDF'),
  Buffer.from('PK\u0003\u0004'),
  Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  Buffer.from([0xff, 0xd8, 0xff]),
];

/** Finds the media type of a file from its bytes and refuses what is not on the list or bears the wrong name. */
export async function mediaTypeOf(path: string, name: string): Promise<string> {
  const extension = extensionOf(name);
  const found = (await startsKnown(path)) ? (await fileTypeFromFile(path))?.ext : undefined;
  const kind = found ?? ((await isPlainText(path)) && TEXTS.has(extension) ? extension : undefined);
  const mediaType = kind === undefined ? undefined : KINDS[kind];
  if (!mediaType || !kind)
    throw new WrongFileType(`“${name}” cannot be stored. Choose a file that is ${KINDS_IN_WORDS}.`);
  if (kind !== extension)
    throw new WrongFileType(`“${name}” is a .${kind} file by its content. Give it a name that ends in .${kind}.`);
  if (found && (await holdsMacros(path)))
    throw new WrongFileType(`“${name}” holds macros. Save it without macros and choose it again.`);
  return mediaType;
}

const extensionOf = (name: string): string => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return extension === 'jpeg' ? 'jpg' : extension;
};

async function startsKnown(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead);
    return BEGINNINGS.some((beginning) => start.subarray(0, beginning.length).equals(beginning));
  } finally {
    await file.close();
  }
}

/** UTF-8 without control characters that no text has, and not a page or a picture written in markup. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      // eslint-disable-next-line no-control-regex -- these are what makes it no text
      if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return false;
      if (start.length < 1024) start += text.slice(0, 1024);
    }
    decoder.decode();
  } catch {
    return false;
  }
  return !/^\s*<(!doctype|\?xml|html|head|body|svg|script)/i.test(start);
}

async function holdsMacros(path: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([tail, chunk as Buffer]);
    if (MACROS.some((name) => seen.includes(name))) return true;
    tail = seen.subarray(-32);
  }
  return false;
}
