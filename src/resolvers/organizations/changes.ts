/** Changes of an organisation itself. */
import type { AdminCalls } from '../../datasources/source.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { UserError } from '../types.generated.ts';
import { asUserError, notFound } from '../user-errors.ts';
import { organisationWithId } from './reach.ts';

type Source = OperationContext['services']['datasources']['organisation'];

export interface Changed<T> {
  readonly organization: Organisation | null;
  /** What the change answered; null when it was not made. */
  readonly answer: T | null;
  readonly userErrors: UserError[];
}

export interface OrganisationChange<T> {
  readonly organizationId: string;
  /** What is wrong with it from the start. */
  readonly fault?: UserError | null;
  /** To the input that Zoho's no is about. */
  readonly path: readonly string[];
  readonly send: (source: Source, calls: AdminCalls, organisation: Organisation) => Promise<T>;
}

export async function changeOrganisation<T>(
  { organizationId, fault = null, path, send }: OrganisationChange<T>,
  context: OperationContext,
): Promise<Changed<T>> {
  requireScope(context, 'org.manage');
  const organisation = await organisationWithId(organizationId, context);
  const wrong = organisation === null ? notFound('organization', ['organizationId']) : fault;
  if (organisation === null || wrong !== null)
    return { organization: null, answer: null, userErrors: wrong === null ? [] : [wrong] };
  try {
    const { organisation: source } = context.services.datasources;
    const answer = await send(source, context.adminCalls(organisation), organisation);
    return { organization: organisation, answer, userErrors: [] };
  } catch (error) {
    return { organization: null, answer: null, userErrors: [asUserError(error, 'organization', path)] };
  }
}
