/**
 * Adds up price lines exactly as the server does: quantity times unit price, rounded half up to the penny, then VAT of
 * the rounded line. Whole numbers only, so that nothing is ever a float.
 */
export interface PriceLine {
  description: string;
  quantity: string;
  unitPrice: string;
  vatTreatment: string;
}

const RATES: Record<string, bigint> = {
  STANDARD: 20n,
  REDUCED: 5n,
  ZERO: 0n,
  EXEMPT: 0n,
  OUTSIDE_SCOPE: 0n,
  NOT_REGISTERED: 0n,
};

export const VAT_TREATMENTS = [
  { value: 'STANDARD', label: 'Standard, 20%' },
  { value: 'REDUCED', label: 'Reduced, 5%' },
  { value: 'ZERO', label: 'Zero rate' },
  { value: 'EXEMPT', label: 'Exempt' },
  { value: 'OUTSIDE_SCOPE', label: 'Outside the scope of VAT' },
  { value: 'NOT_REGISTERED', label: 'None: not VAT registered' },
];

/** Pence of a line, net and VAT; null while its figures are not complete. */
export function lineAmounts({ quantity, unitPrice, vatTreatment }: PriceLine): { net: bigint; vat: bigint } | null {
  const many = scaled(quantity, 6, 3);
  const each = scaled(unitPrice, 9, 2);
  if (many === null || many === 0n || each === null) return null;
  const net = halfUp(many * each, 1000n);
  return { net, vat: halfUp(net * (RATES[vatTreatment] ?? 0n), 100n) };
}

/** Sums of the complete lines, as amounts such as `18328.69`. */
export function totals(lines: readonly PriceLine[]): { net: string; vat: string; gross: string } {
  const amounts = lines.map(lineAmounts).filter((line) => line !== null);
  const net = amounts.reduce((sum, line) => sum + line.net, 0n);
  const vat = amounts.reduce((sum, line) => sum + line.vat, 0n);
  return { net: pounds(net), vat: pounds(vat), gross: pounds(net + vat) };
}

/** `1832869n` → `18328.69`. */
export function pounds(pence: bigint): string {
  const digits = pence.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A typed figure times 10 to the number of its decimals; null when it is not a figure of that size. */
function scaled(typed: string, digits: number, decimals: number): bigint | null {
  const plain = typed.replace(/[£,\s]/g, '');
  const parts = new RegExp(`^(\\d{1,${digits}})(?:\\.(\\d{1,${decimals}}))?$`).exec(plain);
  return parts ? BigInt((parts[1] ?? '') + (parts[2] ?? '').padEnd(decimals, '0')) : null;
}

const halfUp = (value: bigint, by: bigint): bigint => (value + by / 2n) / by;
