import { moneyRange } from '$lib/format';

interface Amount {
  amount: string;
  currency: string;
}

interface Budget {
  budgetMin: Amount | null;
  budgetMax: Amount | null;
  budgetIncludesVat: boolean | null;
}

/** `£20,000 to £35,000 excluding VAT`; '' when there is no budget. VAT is left out only where nobody said. */
export function budget({ budgetMin, budgetMax, budgetIncludesVat }: Budget): string {
  if (budgetMax && budgetMin?.amount === budgetMax.amount)
    return budget({ budgetMin: null, budgetMax, budgetIncludesVat });
  const vat = budgetIncludesVat === null ? undefined : budgetIncludesVat ? 'INCLUDED' : 'EXCLUDED';
  return moneyRange(budgetMin, budgetMax, vat);
}
