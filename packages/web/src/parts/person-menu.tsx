import { HiddenFields } from './form.tsx';
import { usePage } from './page-context.tsx';

/** The signed-in person's name; opens the person's own links and the way out. */
export function PersonMenu() {
  const { frame, t, to } = usePage();
  const person = frame.person;
  if (!person) return null;
  const waiting = person.links.reduce((sum, link) => sum + (link.count ?? 0), 0);
  return (
    <details class="qz-person">
      <summary>
        <span>{person.name}</span>
        {person.post && <span class="qz-person__post">{person.post}</span>}
        {waiting > 0 && (
          <span class="qz-count">
            {waiting}
            <span class="govuk-visually-hidden"> {t('frame.unread')}</span>
          </span>
        )}
      </summary>
      <ul>
        {person.links.map((link) => (
          <li key={link.path}>
            <a href={to(link.path)}>
              {link.label}
              {link.count ? <span class="qz-count">{link.count}</span> : null}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action={to(person.signOutPath)}>
            <HiddenFields />
            <button type="submit">{t('frame.sign-out')}</button>
          </form>
        </li>
      </ul>
    </details>
  );
}
