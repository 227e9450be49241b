import { Component, createRef, type ReactNode } from 'react';

interface Anchor {
  readonly row: Element;
  /** Pixels from the top of the window. */
  readonly top: number;
}

/**
 * Keeps the row one is at where it is on the screen while rows come and go above it: the row with the focus, else the
 * first one in sight of a page that is scrolled. Browsers do so by themselves only some of the time, Safari never. A
 * class, because nothing else in React is asked just before the page changes.
 */
export class KeepInPlace extends Component<{ readonly children: ReactNode }> {
  private readonly box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Anchor | null {
    const rows = [...(this.box.current?.querySelectorAll('tbody tr') ?? [])];
    const row =
      rows.find((one) => one.contains(document.activeElement) && isInSight(one)) ??
      (window.scrollY > 0 ? rows.find((one) => one.getBoundingClientRect().top >= 0) : undefined);
    return row === undefined ? null : { row, top: row.getBoundingClientRect().top };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, anchor: Anchor | null): void {
    if (!anchor?.row.isConnected) return;
    const moved = anchor.row.getBoundingClientRect().top - anchor.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }

  override render(): ReactNode {
    return (
      <div ref={this.box} className="in-place">
        {this.props.children}
      </div>
    );
  }
}

function isInSight(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
