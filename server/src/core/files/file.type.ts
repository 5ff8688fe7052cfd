import { Field, ID, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../ids/index.js';
import { fileUrl, type FileRow } from './file.queries.js';

@ObjectType('File', {
  description: 'A stored file. Who may have it is decided by the record that it belongs to, at every download.',
  simpleResolvers: true,
})
export class FileType {
  @Field(() => ID, { description: 'As POST /files answered it.' }) id: string;
  @Field(() => String, { description: 'Its name, with the ending that fits its kind.' }) name: string;
  @Field(() => String, { description: 'Media type, found from the bytes.' }) mediaType: string;
  @Field(() => Int, { description: 'Bytes.' }) size: number;
  @Field(() => String, { description: 'SHA-256 of the bytes, in hexadecimal.' }) sha256: string;
  @Field(() => String, { description: 'Where to download it: GET with your session or token.' }) url: string;
}

/** The face of a stored file. */
export const fileFace = (file: Pick<FileRow, 'id' | 'name' | 'mediaType' | 'size' | 'sha256'>): FileType => ({
  id: toGlobalId('File', file.id),
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  sha256: file.sha256,
  url: fileUrl(file),
});
