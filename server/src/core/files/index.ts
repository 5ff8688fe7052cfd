export * from './file.entity.js';
export { attachFile, deleteFile, deleteFilesOf } from './file.actions.js';
export { KINDS_IN_WORDS } from './file.kinds.js';
export { fileColumns, fileUrl, type FileRow } from './file.queries.js';
export { asVisibleAs, type FileScope } from './file.scope.js';
export { FileType, fileFace } from './file.type.js';
export { fileRoutes } from './file.routes.js';
export { removeUnattachedFiles } from './file.jobs.js';
