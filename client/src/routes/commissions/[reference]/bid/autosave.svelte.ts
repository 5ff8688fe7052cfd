import { deserialize } from '$app/forms';
import { time } from '$lib/format';
import type { ActionResult } from '@sveltejs/kit';

const PAUSE = 2_500;

/** What the server answers to a save. */
export interface SavedDraft {
  revision: number;
  savedAt: string;
  changedSinceSubmission: boolean;
}

interface Saved {
  saved?: SavedDraft;
}

/**
 * Saves the form a moment after the last key, one request at a time, and says so. It stops at the first refusal and
 * hands it on, so that a conflict is settled by a person.
 */
export class Autosave {
  /** What a screen reader is told and the bar shows. */
  said = $state('');
  revision = $state(0);
  dirty = $state(false);
  stopped = $state(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> = Promise.resolve(true);

  constructor(
    revision: number,
    private readonly form: () => HTMLFormElement | undefined,
    private readonly refused: (result: ActionResult) => Promise<void>,
    private readonly accepted: (saved: SavedDraft) => void,
  ) {
    this.revision = revision;
  }

  /** Something was typed. */
  touch(): void {
    this.dirty = true;
    if (this.stopped) return;
    this.said = 'Not saved yet';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Goes on after a conflict was settled. */
  resume(revision: number): void {
    this.revision = revision;
    this.stopped = false;
  }

  /** Saves now, after what is already on its way. True when everything typed is saved. */
  save(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.send());
    return this.running;
  }

  private async send(): Promise<boolean> {
    const form = this.form();
    if (!form || this.stopped) return false;
    if (!this.dirty) return true;
    const body = new FormData(form);
    body.set('revision', String(this.revision));
    body.set('auto', '1');
    this.dirty = false;
    this.said = 'Saving…';
    try {
      const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
      const response = await fetch(form.action, { method: 'POST', body, headers });
      const result: ActionResult = deserialize(await response.text());
      if (result.type === 'success') return this.accept(result.data as Saved);
      this.dirty = true;
      this.stopped = true;
      this.said = 'Not saved';
      await this.refused(result);
    } catch {
      this.dirty = true;
      this.said = 'Not saved: no connection. Your words are still here; we try again in a moment.';
      this.timer = setTimeout(() => void this.save(), 4 * PAUSE);
    }
    return false;
  }

  private accept({ saved }: Saved): boolean {
    if (saved) {
      this.revision = saved.revision;
      this.accepted(saved);
    }
    this.said = this.dirty || !saved ? 'Not saved yet' : `Saved at ${time(saved.savedAt)}`;
    return !this.dirty;
  }
}
