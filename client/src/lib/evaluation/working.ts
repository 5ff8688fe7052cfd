/** `20 × 24000.00 ÷ 29800.00 = 16.11` as people write it: `20 × 24,000 ÷ 29,800 = 16.11`. */
export const readableWorking = (working: string): string =>
  working.replace(/\d{4,}(\.\d+)?/g, (amount) => {
    const [whole = '', pence = ''] = amount.split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (/^0*$/.test(pence) ? '' : `.${pence}`);
  });
