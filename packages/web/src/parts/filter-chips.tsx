import { usePage } from './page-context.tsx';

export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly current: boolean;
  readonly count?: number;
  /** Asks for attention while its count is not 0. */
  readonly pressing?: boolean;
}

/** One filter of several; each is a page of its own. */
export function FilterChips(props: { readonly label: string; readonly chips: readonly Chip[] }) {
  const { to } = usePage();
  return (
    <nav aria-label={props.label} class="qz-no-print">
      <ul class="qz-chips">
        {props.chips.map((chip) => (
          <li key={chip.id}>
            <a href={to(chip.path)} aria-current={chip.current ? 'page' : undefined}>
              {chip.label}
              {chip.count !== undefined && (
                <span
                  class={
                    chip.pressing && chip.count > 0
                      ? 'qz-chips__count qz-chips__count--late'
                      : 'qz-chips__count'
                  }
                >
                  {chip.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
