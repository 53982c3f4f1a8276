/** Changes of what people and groups keep beside their mail, on shelves: see shelves.ts. */

export type ShelfKind = 'notes' | 'links';

export interface ShelfKey {
  readonly dataCentre: string;
  readonly shelf: ShelfKind;
  /** Whose: a person (zuid) or a group (zgid). */
  readonly namespaceId: string;
}

interface OfItem extends ShelfKey {
  readonly itemId: string;
}

export interface ItemContents {
  readonly sectionId: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type ItemEvent =
  | (OfItem & ItemContents & { readonly kind: 'item.added'; readonly tagIds: readonly string[] })
  | (OfItem & ItemContents & { readonly kind: 'item.changed' })
  /** Into the trash, or out of it. */
  | (OfItem & { readonly kind: 'item.binned'; readonly isOn: boolean })
  /** Gone for good. */
  | (OfItem & { readonly kind: 'item.deleted' })
  | (OfItem & { readonly kind: 'item.favoured'; readonly zuid: string; readonly isOn: boolean })
  | (OfItem & { readonly kind: 'item.shared'; readonly zuid: string })
  | (OfItem & {
      readonly kind: 'item.fileAdded';
      readonly attachmentId: string;
      readonly name: string;
      readonly size: number;
      readonly path: string;
    })
  | (OfItem & { readonly kind: 'item.fileRemoved'; readonly attachmentId: string });

export type SectionEvent = ShelfKey &
  (
    | { readonly kind: 'section.put'; readonly sectionId: string; readonly name: string }
    | { readonly kind: 'section.removed'; readonly sectionId: string }
  );

export type ShelfEvent = ItemEvent | SectionEvent;
