/** What fills the middle of the page. */
export interface View {
  readonly main: HTMLElement;
  /** Called when it comes, and whenever something in the emulator has changed. */
  refresh(counts: Readonly<Record<string, number>>): Promise<void>;
  /** Which row's detail is open. */
  select?(row: string | undefined): void;
}
