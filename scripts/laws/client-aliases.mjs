// Where `$lib` lies, in the one shape that dependency-cruiser reads aliases from.
import { join } from 'node:path';

export default { resolve: { alias: { $lib: join(process.cwd(), 'client/src/lib') } } };
