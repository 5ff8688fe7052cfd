export { BackupProblem } from './format.js';
export { restoreBackup } from './restore.js';
export { explainFile, writeBackup, type BackupReport } from './write.js';
