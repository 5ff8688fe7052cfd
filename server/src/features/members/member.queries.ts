import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';

export interface MemberRow {
  id: string;
  name: string;
}

/** Members by id. A closed account keeps its id and is called "Former member". */
export const membersById = async (context: Context, ids: readonly string[]): Promise<Map<string, MemberRow>> =>
  keyedBy(await rows<MemberRow>(context, 'SELECT id, name FROM member WHERE id = ANY($1::uuid[])', [ids]), (m) => m.id);

/** One member, batched with the others of this request. */
export const loadMember = (context: Context, id: string): Promise<MemberRow | null> =>
  context.loaders.get<MemberRow>('member', (ids) => membersById(context, ids)).load(id);
