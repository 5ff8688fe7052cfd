import { rows } from '../../core/database/index.js';
import type { ReadinessCheck } from '../../core/http/index.js';

/** Demo accounts have known passwords or none worth the name: none may exist where the demo is off. */
export const noDemoAccountsInProduction: ReadinessCheck = async (base) => {
  if (base.demo) return [];
  const [found] = await rows<{ n: number }>(
    base,
    'SELECT count(*)::int AS n FROM member WHERE demo AND closed_at IS NULL',
  );
  return found && found.n > 0 ? [`${found.n} demo accounts exist; close them, or start with DEMO=1`] : [];
};
