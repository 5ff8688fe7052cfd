/** Kinds of record that an argument or input field of type ID may name, by the field's name. */
const BY_NAME: Readonly<Record<string, string>> = {
  actingFor: 'Organisation',
  apiToken: 'ApiToken',
  areaId: 'PolicyArea',
  areaIds: 'PolicyArea',
  bidId: 'Bid',
  commissionId: 'Commission',
  conditions: 'ConditionOfParticipation',
  criterionId: 'AwardCriterion',
  documentId: 'CommissionDocument',
  editionId: 'ProspectusEdition',
  fileId: 'File',
  from: 'Organisation',
  into: 'Organisation',
  invitation: 'OrganisationInvitation',
  joinRequest: 'JoinRequest',
  member: 'Member',
  memberId: 'Member',
  membership: 'OrganisationMembership',
  organisation: 'Organisation',
  replacementId: 'Member',
  request: 'VerificationRequest',
  sameAs: 'ClarificationQuestion',
  session: 'Session',
  themeId: 'Theme',
  winners: 'Bid',
};

/** The same where the name is only `id`: by the input type or field that it stands in. */
const BY_PLACE: Readonly<Record<string, string>> = {
  AmendCommissionInput: 'Commission',
  AmendedDocumentInput: 'CommissionDocument',
  AnswerQuestionInput: 'ClarificationQuestion',
  AskQuestionInput: 'Commission',
  AttachDocumentInput: 'Commission',
  AwardCriterionInput: 'AwardCriterion',
  CommissionInput: 'Commission',
  ConditionInput: 'ConditionOfParticipation',
  ConfirmImportInput: 'ImportRun',
  EndCommissionInput: 'Commission',
  ExtendDeadlineInput: 'Commission',
  PanelMemberInput: 'Commission',
  PolicyQuestionInput: 'PolicyQuestion',
  PublishCommissionInput: 'Commission',
  RemoveDocumentInput: 'Commission',
  SaveCommissionInput: 'Commission',
  bid: 'Bid',
  importRun: 'ImportRun',
  member: 'Member',
};

/** Arguments that take a record of any kind. */
const ANY = new Set(['node.id', 'nodes.ids']);

/** The kind of record that an ID names, or `any`. An ID that is not known here is a gap in the sweep, and fails it. */
export function kindOf(place: string, name: string): string {
  if (ANY.has(`${place}.${name}`)) return 'any';
  const kind = name === 'id' ? BY_PLACE[place] : BY_NAME[name];
  if (!kind) throw new Error(`the sweep does not know which records ${place}.${name} names: add it to kinds.ts`);
  return kind;
}
