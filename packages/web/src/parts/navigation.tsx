import { usePage } from './page-context.tsx';

export interface NavigationItem {
  readonly label: string;
  /** Without the language. */
  readonly path: string;
  readonly current?: boolean;
  readonly count?: number;
}

function Items(props: { readonly items: readonly NavigationItem[]; readonly class?: string }) {
  const { to } = usePage();
  return (
    <ul class={props.class}>
      {props.items.map((item) => (
        <li key={item.path}>
          <a href={to(item.path)} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count ? (
              <>
                {' '}
                <span class="qz-count">{item.count}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Views of one thing; each is a page of its own, so it works without script. */
export function Tabs(props: { readonly label: string; readonly items: readonly NavigationItem[] }) {
  return (
    <nav aria-label={props.label}>
      <Items items={props.items} class="qz-tabs" />
    </nav>
  );
}

/** The rooms of a desk or cabinet, in a column. */
export function SideNavigation(props: { readonly label: string; readonly items: readonly NavigationItem[] }) {
  return (
    <nav aria-label={props.label} class="qz-side">
      <Items items={props.items} />
    </nav>
  );
}
