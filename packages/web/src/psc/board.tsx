import { formatTime } from '../i18n/moment.ts';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Screen } from './screen.tsx';
import { ticketLabel } from './ticket-label.ts';

export interface BoardModel {
  readonly frame: Frame;
  readonly centre: string;
  /** The latest call first. */
  readonly called: readonly { readonly number: number; readonly window: string }[];
  readonly waiting: readonly number[];
}

const most = 12;

function Board(props: { readonly model: BoardModel }) {
  const { frame, t } = usePage();
  const { called, centre, waiting } = props.model;
  return (
    <Screen title={t('psc.board.title')} kind="board">
      <header>
        <h1>{centre}</h1>
        <p class="qz-number">{formatTime(frame.now)}</p>
      </header>
      <div class="qz-board">
        <section>
          <h2>{t('psc.board.called')}</h2>
          {called.length === 0 ? (
            <p class="qz-board__empty">{t('psc.board.nobody')}</p>
          ) : (
            <table>
              <caption class="govuk-visually-hidden">{t('psc.board.called')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('psc.board.number')}</th>
                  <th scope="col">{t('psc.board.window')}</th>
                </tr>
              </thead>
              <tbody>
                {called.map(({ number, window }) => (
                  <tr key={number}>
                    <th scope="row">{ticketLabel(number)}</th>
                    <td>{window}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section>
          <h2>{t('psc.board.waiting')}</h2>
          {waiting.length === 0 ? (
            <p class="qz-board__empty">{t('psc.board.empty')}</p>
          ) : (
            <ol class="qz-board__waiting">
              {waiting.slice(0, most).map((number) => (
                <li key={number}>{ticketLabel(number)}</li>
              ))}
              {waiting.length > most && <li>{t('psc.board.more', { count: waiting.length - most })}</li>}
            </ol>
          )}
        </section>
      </div>
    </Screen>
  );
}

/** The wall board, read from ten metres. */
export function boardPage(model: BoardModel): string {
  return renderPage(model.frame, <Board model={model} />);
}
