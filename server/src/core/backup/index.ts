export { BackupProblem } from './format.js';
export { restoreBackup } from './restore.js';
export { writeBackup, type BackupReport } from './write.js';
