import type { Sender } from '../api.js';
import { server } from '../server.js';
import { addressesOf } from './addresses.js';
import type { Scene } from './scene.js';
import { usual, type Answers } from './send.js';

const TOGETHER = 4;

/** Reads every address as somebody, and what each page hands to its script, and keeps what was answered. */
export async function visit(scene: Scene, who: Sender | null): Promise<Answers> {
  const answers: Answers = new Map();
  const queue = addressesOf(scene).values();
  const worker = async (): Promise<void> => {
    for (const address of queue) {
      const page = await read(address, who);
      answers.set(address, page.text);
      if (page.isPage) answers.set(dataOf(address), (await read(dataOf(address), who)).text);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return answers;
}

async function read(address: string, who: Sender | null): Promise<{ text: string; isPage: boolean }> {
  const asked = Date.now();
  const response = await fetch(server.url + address, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...(who?.cookie ? { cookie: who.cookie } : {}) },
  });
  const headers = [...response.headers].filter(([name]) => !ALWAYS_OTHER.includes(name));
  const text = `${response.status} ${headers.join(' ')}\n${await response.text()}`;
  return {
    text: withoutAddress(withoutNow(usual(text), asked), address),
    isPage: text.includes('content-type,text/html'),
  };
}

const ALWAYS_OTHER = ['etag', 'date', 'content-length', 'last-modified'];

/** A page may say what time it is. */
const withoutNow = (text: string, asked: number): string =>
  text.replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z|\b\d{13}\b/g, (moment) => {
    const at = /^\d+$/.test(moment) ? Number(moment) : Date.parse(moment);
    return at >= asked && at <= Date.now() ? 'now' : moment;
  });

/** A page may say where it stands: whoever asked knows that. */
const withoutAddress = (text: string, address: string): string =>
  text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '');

/** Where the script of a page asks for the page's data. */
function dataOf(address: string): string {
  const [path, asked] = address.split('?');
  return `${path === '/' ? '' : path}/__data.json${asked ? `?${asked}` : ''}`;
}
