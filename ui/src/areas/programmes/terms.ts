import type {
  Agreement,
  Mode,
  OrganisationRole,
  OrganisationType,
  ParticipantRole,
  ParticipationStatus,
  ProgrammeKind,
  ProgrammeStatus,
} from '../../gen';

// The vocabularies of the core, in the order they are offered.
export const KINDS: ProgrammeKind[] = ['delegation_visit', 'study_tour', 'seminar', 'matchmaking_mission'];
export const STATUSES: ProgrammeStatus[] = ['idea', 'call', 'confirmed', 'running', 'closed', 'cancelled'];
export const MODES: Mode[] = ['in_person', 'online', 'hybrid'];
export const ROLES: OrganisationRole[] = ['organiser', 'co_organiser', 'host', 'visited', 'funder', 'supporter'];
export const AGREEMENTS: Agreement[] = ['not_asked', 'asked', 'confirmed', 'declined'];
export const PARTS: ParticipantRole[] = [
  'delegate',
  'head_of_delegation',
  'speaker',
  'moderator',
  'panellist',
  'interpreter',
  'guide',
  'staff',
  'host',
  'press',
  'guest',
];
export const STANDINGS: ParticipationStatus[] = [
  'applied',
  'shortlisted',
  'accepted',
  'waitlisted',
  'declined',
  'confirmed',
  'withdrawn',
];
/** The role that is added most in a programme of a kind. */
export const usualPart = (kind: ProgrammeKind): ParticipantRole => (kind === 'seminar' ? 'speaker' : 'delegate');
export const NEW_ORGANISATION: OrganisationType = 'other';
