export { INVITATION_REFUSALS, type InvitationRefusal } from '@banke/domain/people';
