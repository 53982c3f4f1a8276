/** Which messages of a mailbox belong together: those that name each other, or the same third one. */

export interface Conversation {
  /** The id its first message came with. */
  readonly id: string;
  /** Messages of it that are there. */
  count: number;
}

interface Member {
  readonly sourceId: string;
  readonly mailId: string | null;
  readonly references: readonly string[];
  conversation: Conversation;
}

export class Conversations {
  readonly #byMailId = new Map<string, Conversation>();
  readonly #members = new Map<Conversation, Set<Member>>();

  /** Finds the message its place; may join conversations that did not know of each other. */
  add(message: Omit<Member, 'conversation'>): Conversation {
    const names = [...(message.mailId === null ? [] : [message.mailId]), ...message.references];
    const known = new Set(names.flatMap((name) => this.#byMailId.get(name) ?? []));
    const [first, ...others] = [...known].sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
    const conversation = first ?? { id: message.sourceId, count: 0 };
    for (const other of others) this.#merge(other, conversation);
    for (const name of names) this.#byMailId.set(name, conversation);
    return conversation;
  }

  enter(message: Member): void {
    const members = this.#members.get(message.conversation) ?? new Set();
    members.add(message);
    this.#members.set(message.conversation, members);
    message.conversation.count = members.size;
  }

  leave(message: Member): void {
    const members = this.#members.get(message.conversation);
    members?.delete(message);
    message.conversation.count = members?.size ?? 0;
  }

  #merge(from: Conversation, into: Conversation): void {
    for (const member of this.#members.get(from) ?? []) {
      member.conversation = into;
      this.enter(member);
    }
    this.#members.delete(from);
    for (const [name, conversation] of this.#byMailId) if (conversation === from) this.#byMailId.set(name, into);
  }
}

/** Null for a message that is alone. */
export function threadIdOf({ conversation }: { conversation: Conversation }): string | null {
  return conversation.count > 1 ? conversation.id : null;
}
