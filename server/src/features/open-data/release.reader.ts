import { sourceMoment } from './source-date.js';

export type Json = Record<string, unknown>;

/** Reads a part of a release field by field and gathers every fault, with its path, instead of stopping at the first. */
export class Reader {
  constructor(
    private readonly part: Json,
    private readonly path: string,
    private readonly faults: string[],
  ) {}

  /** A text; null when it is missing or blank. */
  text(name: string): string | null {
    const value = this.part[name];
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value.trim() === '' ? null : value;
    if (typeof value === 'number') return String(value);
    return this.fault(name, 'is not a text');
  }

  boolean(name: string): boolean | null {
    const value = this.part[name];
    if (value === undefined || value === null) return null;
    return typeof value === 'boolean' ? value : this.fault(name, 'is neither true nor false');
  }

  /** A moment; see `sourceMoment` for dates without a zone. */
  moment(name: string, edge: 'start' | 'end' = 'start'): Date | null {
    const text = this.text(name);
    if (text === null) return null;
    return sourceMoment(text, edge) ?? this.fault(name, `is no date: ${JSON.stringify(text.slice(0, 40))}`);
  }

  /** An amount to the penny as text, and its currency. 0 is how notices say that it is not stated: null. */
  amount(name: string): { amount: string; currency: string } | null {
    const value = this.object(name);
    const raw = value.part.amount;
    if (raw === undefined || raw === null) return null;
    const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
    if (typeof number !== 'number' || !Number.isFinite(number) || number < 0 || number >= 1e12)
      return this.fault(`${name}.amount`, 'is no amount of money');
    if (number === 0) return null;
    const currency = value.text('currency');
    if (currency === null) return this.fault(`${name}.currency`, 'is missing, so the amount says nothing');
    if (!/^[A-Z]{3}$/.test(currency)) return this.fault(`${name}.currency`, 'is no currency code');
    return { amount: number.toFixed(2), currency };
  }

  /** A part of this part; an empty one when it is missing. */
  object(name: string): Reader {
    const value = this.part[name];
    if (value === undefined || value === null) return this.at({}, name);
    if (isObject(value)) return this.at(value, name);
    this.fault(name, 'is not an object');
    return this.at({}, name);
  }

  /** The objects of a list; none when it is missing. */
  list(name: string): Reader[] {
    const value = this.part[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.fault(name, 'is not a list');
      return [];
    }
    return value.flatMap((one: unknown, i) => {
      if (isObject(one)) return [this.at(one, `${name}/${i}`)];
      this.fault(`${name}/${i}`, 'is not an object');
      return [];
    });
  }

  private at(part: Json, name: string): Reader {
    return new Reader(part, this.path ? `${this.path}/${name}` : name, this.faults);
  }

  private fault(name: string, what: string): null {
    this.faults.push(`${this.path ? `${this.path}/` : ''}${name} ${what}.`);
    return null;
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
