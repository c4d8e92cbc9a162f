//! The result as a file, for who made the poll: the figures that stand on the page, never a vote.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use platform::csv_out::Sheet;
use platform::failure::{Answer, Failure};
use platform::session::Visit;

use super::make::find_seen;
use super::poll::Poll;
use super::result::Outcome;
use crate::{Texts, texts};

/// Gives it: only of a poll that is over, and only what may be shown.
pub(super) async fn give(visit: Visit, Path(id): Path<String>) -> Answer {
    let (poll, seen) = find_seen(&visit, &id).await?;
    let is_mine = poll.maker_id == Some(visit.viewer()?.id);
    if !(is_mine || seen.sight.may_manage) || !poll.is_counted() {
        return Err(Failure::NotFound);
    }
    let outcome = poll.shown.as_ref().ok_or(Failure::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"result.csv\""),
    ];
    Ok((headers, written(texts(visit.language), &poll, outcome)).into_response())
}

fn written(t: &Texts, poll: &Poll, outcome: &Outcome) -> Vec<u8> {
    let mut sheet = Sheet::new();
    let is_order = !outcome.places.is_empty();
    let mut head = vec![t.polls_file_option(), t.polls_file_chosen()];
    if is_order {
        head = vec![t.polls_file_option(), t.polls_file_first(), t.polls_file_place()];
        head.extend(poll.options.iter().map(|option| t.polls_file_above(option)));
    }
    sheet.row(&head);
    for (place, option) in poll.options.iter().enumerate() {
        let mut cells = vec![option.clone(), figure(outcome.chosen.get(place))];
        if is_order {
            cells.push(figure(outcome.places.get(place)));
            cells.extend(outcome.above.get(place).into_iter().flatten().map(u32::to_string));
        }
        sheet.row(&cells);
    }
    sheet.finish()
}

fn figure(figure: Option<&usize>) -> String {
    figure.map(usize::to_string).unwrap_or_default()
}
