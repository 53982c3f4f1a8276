/** What happens to mail groups, and to the mail that is sent to them. */
import type { GroupSettings, HeldMail } from './groups.ts';

interface OfGroup {
  readonly dataCentre: string;
  readonly zoid: string;
  readonly zgid: string;
}

/** Of a message that a mailbox of the simulator sent to the group. */
interface Copy {
  readonly copyOf?: { readonly sourceId: string; readonly recipient: string };
}

export type GroupEvent =
  | (OfGroup & {
      readonly kind: 'group.created';
      readonly mailboxId: string;
      readonly address: string;
      readonly settings: GroupSettings;
    })
  | (OfGroup & { readonly kind: 'group.changed'; readonly change: Partial<GroupSettings> })
  /** With the mail that it held. */
  | (OfGroup & { readonly kind: 'group.deleted' })
  | (OfGroup & Copy & { readonly kind: 'group.held'; readonly mail: HeldMail })
  | (OfGroup & {
      readonly kind: 'group.settled';
      readonly messageId: string;
      readonly decision: 'accept' | 'reject';
    })
  /** It has come to every member who lives here, and left for the others; or it was refused. */
  | (OfGroup &
      Copy & {
        readonly kind: 'group.passed';
        readonly messageId: string;
        readonly mailboxId: string;
        readonly mailId: string | null;
        readonly from: string;
        readonly subject: string;
        /** Members elsewhere. */
        readonly left: readonly string[];
        readonly refused: boolean;
      });
