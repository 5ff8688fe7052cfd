import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../context.js';
import { Listener } from '../history/index.js';
import { toGlobalId } from '../ids/index.js';
import type { Noun } from '../nouns/index.js';
import type { Hearing } from './hearing.js';
import { tellable, touchedSince, touchesOf, visibleCount, type Subject, type Touch } from './told.queries.js';
import { Watch } from './watch.js';

const GATHER_MS = 100;
const REOPEN_MS = 1_000;
/** A change that was stamped just before the page was read may have been committed just after. */
const OVERLAP_MS = 1_000;

interface Watcher {
  readonly viewer: Viewer;
  readonly subjects: readonly Subject[];
  readonly watch: Watch;
}

/**
 * Tells open pages, over all processes, that something they show has changed. It hears of each row of history as it is
 * committed (`LISTEN`), and asks for each viewer anew whether they may be told. It says that, never what.
 */
export class LiveHub {
  private readonly watchers = new Map<string, Set<Watcher>>();
  private readonly nouns: ReadonlyMap<string, Noun>;
  private readonly hearings: ReadonlyMap<string, Hearing>;
  private readonly listener: Listener;
  private heard = new Set<string>();
  private telling: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly source: { readonly db: DataSource },
    nouns: readonly Noun[],
    hearings: readonly Hearing[],
    private readonly log: (message: string, error: unknown) => void,
  ) {
    this.nouns = new Map(nouns.map((noun) => [noun.kind, noun]));
    this.hearings = new Map(hearings.map((hearing) => [hearing.kind, hearing]));
    this.listener = new Listener(
      source.db,
      (id) => this.hear(id),
      () => void this.reopen(),
    );
  }

  /** Whether the viewer sees every one of these records. */
  async sees(viewer: Viewer, subjects: readonly Subject[]): Promise<boolean> {
    for (const [noun, ids] of this.byNoun(subjects))
      if (!noun || (await visibleCount(this.source, noun, viewer, ids)) !== ids.length) return false;
    return true;
  }

  /** Watches records that the viewer sees. With `since`, what others did from then on is told at once. */
  async watch(viewer: Viewer, subjects: readonly Subject[], since: Date | null): Promise<Watch> {
    await this.listener.open();
    const watch = new Watch(() => this.forget(watcher));
    const watcher: Watcher = { viewer, subjects, watch };
    for (const subject of subjects) {
      const known = this.watchers.get(keyOf(subject)) ?? new Set();
      this.watchers.set(keyOf(subject), known.add(watcher));
    }
    if (since) await this.catchUp(watcher, new Date(since.getTime() - OVERLAP_MS));
    return watch;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const known of this.watchers.values()) for (const { watch } of known) await watch.return();
    await this.telling;
    await this.listener.close();
  }

  private hear(historyId: string): void {
    if (this.watchers.size === 0) return;
    this.heard.add(historyId);
    if (this.heard.size === 1) this.telling = this.telling.then(() => this.tellHeard());
  }

  private async tellHeard(): Promise<void> {
    await sleep(GATHER_MS);
    const ids = [...this.heard];
    this.heard = new Set();
    try {
      const touches = await touchesOf(this.source, ids);
      for (const noun of this.nouns.values())
        await this.tellOf(
          noun,
          touches.filter(({ kind }) => kind === noun.kind),
        );
    } catch (error) {
      this.log('live changes', error);
    }
  }

  /** Asks once for each person, however many windows they have open; once for all who are nobody. */
  private async tellOf(noun: Noun, touches: readonly Touch[]): Promise<void> {
    const people = new Map<string, { viewer: Viewer; touches: Map<Touch, Set<Watcher>> }>();
    for (const touch of touches)
      for (const watcher of this.watchers.get(keyOf({ kind: touch.kind, id: touch.subjectId })) ?? []) {
        const { viewer } = watcher;
        const who = `${viewer.memberId ?? ''} ${viewer.isAdministrator}`;
        const person = people.get(who) ?? { viewer, touches: new Map<Touch, Set<Watcher>>() };
        people.set(who, person);
        person.touches.set(touch, (person.touches.get(touch) ?? new Set()).add(watcher));
      }
    for (const person of people.values()) {
      const ids = [...person.touches.keys()].map(({ id }) => id);
      const told = await tellable(this.source, noun, this.hearings.get(noun.kind), person.viewer, ids);
      for (const [touch, watchers] of person.touches) {
        if (!told.has(touch.id)) continue;
        const mine = touch.memberId !== null && touch.memberId === person.viewer.memberId;
        for (const { watch } of watchers) watch.tell({ id: toGlobalId(touch.kind, touch.subjectId), mine });
      }
    }
  }

  private async catchUp({ viewer, subjects, watch }: Watcher, since: Date): Promise<void> {
    for (const [noun, ids] of this.byNoun(subjects)) {
      if (!noun) continue;
      const touched = await touchedSince(this.source, noun, this.hearings.get(noun.kind), viewer, ids, since);
      for (const id of touched) watch.tell({ id: toGlobalId(noun.kind, id), mine: false });
    }
  }

  /** What was said while the connection was lost is not known, so everybody looks again at what they may see. */
  private async reopen(): Promise<void> {
    while (!this.closed) {
      await sleep(REOPEN_MS);
      try {
        await this.listener.open();
        const everybody = new Set([...this.watchers.values()].flatMap((known) => [...known]));
        for (const watcher of everybody) await this.catchUp(watcher, new Date(Date.now() - 60_000));
        return;
      } catch (error) {
        this.log('live changes', error);
      }
    }
  }

  private forget(watcher: Watcher): void {
    for (const subject of watcher.subjects) {
      const known = this.watchers.get(keyOf(subject));
      known?.delete(watcher);
      if (known?.size === 0) this.watchers.delete(keyOf(subject));
    }
  }

  private byNoun(subjects: readonly Subject[]): [Noun | undefined, string[]][] {
    const kinds = [...new Set(subjects.map(({ kind }) => kind))];
    return kinds.map((kind) => [
      this.nouns.get(kind),
      subjects.filter((subject) => subject.kind === kind).map(({ id }) => id),
    ]);
  }
}

const keyOf = ({ kind, id }: Subject): string => `${kind}:${id}`;
