/** Mail as a kind of intents: how it is sent, where it is looked for, and which draft it takes the place of. */
import type { MessagesSource } from '../../datasources/messages.ts';
import type { OutgoingSource } from '../../datasources/outgoing.ts';
import { isPosternError } from '../../errors.ts';
import type { Doubt, Finding, IntentKind, Work } from '../../intents/kind.ts';
import { type LookFor, lookForMail } from './look-for.ts';
import { readTask, TASK_KINDS, type Task } from './task.ts';

export interface MailIntentsOptions extends LookFor {
  readonly outgoing: Pick<OutgoingSource, 'send' | 'reply' | 'forward' | 'schedule' | 'saveDraft' | 'saveTemplate'>;
  readonly messages: Pick<MessagesSource, 'listPage' | 'expunge'>;
}

/** One for every task. */
export function mailKinds(options: MailIntentsOptions): Record<string, IntentKind> {
  const kind = new MailIntents(options);
  return Object.fromEntries(TASK_KINDS.map((name) => [name, kind]));
}

class MailIntents implements IntentKind {
  readonly #options: MailIntentsOptions;

  constructor(options: MailIntentsOptions) {
    this.#options = options;
  }

  async perform({ intent, input, calls }: Work): Promise<string | null> {
    const { outgoing } = this.#options;
    const { accountId } = intent;
    const task: Task = readTask(input);
    switch (task.kind) {
      case 'SEND':
        return (await outgoing.send(calls, accountId, task.mail)).messageId;
      case 'REPLY': {
        const message = { accountId, messageId: task.messageId };
        return (await outgoing.reply(calls, message, task.mail, { toAll: task.toAll })).messageId;
      }
      case 'FORWARD':
        if (!task.byCall) return (await outgoing.send(calls, accountId, task.mail)).messageId;
        return (await outgoing.forward(calls, { accountId, messageId: task.messageId }, task.mail)).messageId;
      case 'SCHEDULE':
        return (await outgoing.schedule(calls, accountId, task.mail, new Date(task.at))).messageId;
      case 'DRAFT':
        return (await outgoing.saveDraft(calls, accountId, task.mail, task.threading)).messageId;
      case 'TEMPLATE':
        return (await outgoing.saveTemplate(calls, accountId, task.mail)).messageId;
    }
  }

  lookFor(work: Work, doubt: Doubt): Promise<Finding> {
    return lookForMail(readTask(work.input), work, doubt, this.#options);
  }

  async finish({ intent, input, calls }: Work, resultId: string | null): Promise<void> {
    const task = readTask(input);
    const old = 'replaces' in task ? task.replaces : null;
    // Should Zoho ever give the new one the id of the old, there is nothing to remove.
    if (old === null || old.messageId === resultId) return;
    try {
      await this.#options.messages.expunge(calls, { accountId: intent.accountId, ...old });
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'NOT_FOUND') throw error;
    }
  }
}
