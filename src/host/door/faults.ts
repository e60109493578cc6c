/** Faults on demand: what a real Excel does now and then, and a test must see on purpose. */
export type Fault =
  /** The sync answers this error instead of being run. */
  | { readonly kind: 'refuse'; readonly code: string }
  /** The sync runs up to this action and fails there, so that half of it is done. */
  | { readonly kind: 'break'; readonly code: string; readonly atAction: number }
  /** The sync is run and its answer never comes. */
  | { readonly kind: 'drop' }
  /** The sync is run and its answer comes so many milliseconds late. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

export class Faults {
  private readonly planned = new Map<number, Fault>();

  /** `sync` counts from 1, from the host's first sync on. */
  plan(sync: number, fault: Fault): void {
    this.planned.set(sync, fault);
  }

  take(sync: number): Fault | undefined {
    const fault = this.planned.get(sync);
    this.planned.delete(sync);
    return fault;
  }
}
