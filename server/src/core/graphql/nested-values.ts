import { getMetadataStorage as validators, ValidateNested } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';

/**
 * Has every input that stands within another checked as well. class-validator does that only where it is told, and what
 * one forgets reaches the database unchecked.
 */
export function validateNestedInputs(): void {
  const { inputTypes, argumentTypes } = getMetadataStorage();
  const inputs = new Set<unknown>(inputTypes.map(({ target }) => target));
  for (const { target, fields } of [...inputTypes, ...argumentTypes]) {
    const known = validators().getTargetValidationMetadatas(target, '', false, false);
    const nested = new Set(known.filter(({ type }) => type === 'nestedValidation').map((one) => one.propertyName));
    for (const { name, getType } of fields ?? [])
      if (inputs.has(getType()) && !nested.has(name)) ValidateNested()(target.prototype as object, name);
  }
}
