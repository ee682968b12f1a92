/**
 * Scope: who may do what. Roles are held for one body or for the city (domain 5.1); `can` is the only table of rights.
 */
export const ROLES = [
  'steward',
  'reviewer',
  'leader',
  'supervision',
  'liaison',
  'deputy',
  'auditor',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  steward: '政务公开科',
  reviewer: '审核员',
  leader: '办公室领导',
  supervision: '督查室',
  liaison: '联络员',
  deputy: '分管领导',
  auditor: '审计监督',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditadmin: '审计管理员',
};

/** Roles that belong to one body; the others are held for the whole city. */
export const BODY_ROLES: readonly Role[] = ['liaison', 'deputy'];

export const isBodyRole = (role: Role): boolean => BODY_ROLES.includes(role);
