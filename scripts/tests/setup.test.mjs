import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { alone } from '../lib/lock.mjs';
import { checkNode } from '../lib/node-version.mjs';
import { lives, signature } from '../lib/processes.mjs';
import { hashOf } from '../lib/stamp.mjs';

const folder = mkdtempSync(join(tmpdir(), 'setup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const quietly = (name) => ({ file: join(folder, name), print: () => undefined });

test('Node 20.19 and later are accepted, older ones refused by name', () => {
  for (const version of ['20.19.0', '22.0.0', '24.1.3']) assert.doesNotThrow(() => checkNode(version));
  for (const version of ['18.20.4', '20.18.9'])
    assert.throws(() => checkNode(version), new RegExp(`this is Node ${version}`));
});

test('two that set up the same checkout take turns', async () => {
  const seen = [];
  const work = (name) => async () => {
    seen.push(`${name} begins`);
    await sleep(50);
    seen.push(`${name} ends`);
  };
  await Promise.all([alone(work('one'), quietly('turns')), alone(work('two'), quietly('turns'))]);
  assert.deepEqual(
    seen.map((words) => words.split(' ')[1]),
    ['begins', 'ends', 'begins', 'ends'],
  );
  assert.equal(existsSync(join(folder, 'turns')), false);
});

test('what a dead process held is free, and so is what a stranger with its number seems to hold', async () => {
  for (const holder of ['999999999 1', `${process.pid} an-earlier-beginning`]) {
    writeFileSync(join(folder, 'dead'), holder);
    assert.equal(await alone(async () => 'done', quietly('dead')), 'done');
  }
});

test('a lock is given back when the work fails', async () => {
  await assert.rejects(
    alone(() => Promise.reject(new Error('no space')), quietly('failed')),
    /no space/,
  );
  assert.equal(await alone(async () => 'done', quietly('failed')), 'done');
});

test('a process is known by its number and its beginning', () => {
  assert.equal(lives(signature()), true);
  assert.equal(lives(''), false);
});

test('a hash changes with the content, the name and what is added, and with nothing else', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'one');
  const before = hashOf([file]);
  writeFileSync(file, 'one');
  assert.equal(hashOf([file]), before);
  assert.notEqual(hashOf([file], { and: 'another machine' }), before);
  writeFileSync(file, 'two');
  assert.notEqual(hashOf([file]), before);
  assert.doesNotThrow(() => hashOf([join(folder, 'missing')]));
});
