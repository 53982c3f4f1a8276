/** What a person sees who is asked by a client. */
import type { Mailbox } from '../state/model.ts';
import { escapeHtml } from '../wire/envelope.ts';
import type { Wish } from './authorization.ts';

/** `parameters` are those of the request, which the form gives back. */
export function approvalPage(wish: Wish, people: readonly Mailbox[], parameters: URLSearchParams): string {
  const hidden = [...parameters].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const choices = people.map(({ address }, i) => {
    const checked = i === 0 ? ' checked' : '';
    return `<p><label><input type="radio" name="simulator_user" value="${escapeHtml(address)}"${checked}> ${escapeHtml(address)}</label></p>`;
  });
  return page(
    'Sign in to the simulated Zoho',
    `<p><b>${escapeHtml(wish.client.clientId)}</b> would like to have access to:</p>
<ul>${wish.scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('')}</ul>
<form method="post">${hidden.join('')}
<p>as</p>${choices.join('\n')}
<button name="simulator_decision" value="approve">Accept</button>
<button name="simulator_decision" value="decline">Reject</button>
</form>`,
  );
}

export function objectionPage(error: string): string {
  return page('Error occurred', `<p>${escapeHtml(error)}</p>`);
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>
${body}
</body></html>
`;
}
