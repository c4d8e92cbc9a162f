//! Voting, changing one's vote, taking it back.

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;

use super::ballot::{Amiss, Ballot};
use super::close::count_anew;
use super::make::find_seen;
use super::poll::Poll;
use super::result::moves;
use super::store::{self, Cast};
use crate::posts;
use crate::texts;

/// What came of it.
enum Done {
    Kept,
    Same,
    Over,
}

/// Takes the vote in.
pub(super) async fn vote(visit: Visit, Path(id): Path<String>, Form(fields): Form<Vec<(String, String)>>) -> Answer {
    let t = texts(visit.language);
    let (poll, seen) = find_seen(&visit, &id).await?;
    let me = visit.viewer()?;
    let key = platform::ids::short(poll.post_id);
    let (post, _) = posts::find_seen(visit.platform.store.reader(), me, &key).await?;
    if !seen.sight.may_answer || post.state != posts::State::Live {
        return Err(Failure::NotFound);
    }
    let takes_back = fields.iter().any(|(name, value)| name == "act" && value == "back");
    let ballot = if takes_back {
        Ballot::taken_back()
    } else {
        match Ballot::read(poll.kind, poll.options.len(), &chosen(&fields)) {
            Ok(ballot) => ballot,
            Err(Amiss::Nothing) => return Ok(visit.go_and_warn(&poll.path(), &t.polls_vote_nothing())),
            Err(Amiss::TooMany) => return Ok(visit.go_and_warn(&poll.path(), &t.polls_vote_many())),
        }
    };
    let me = me.id;
    let done = visit
        .platform
        .store
        .change(async |change| keep(change, &poll, me, &ballot).await)
        .await?;
    Ok(match done {
        Done::Over => visit.go_and_warn(&poll.path(), &t.polls_vote_late()),
        Done::Kept if takes_back => visit.go_and_say(&poll.path(), &t.polls_vote_back()),
        Done::Kept | Done::Same => visit.go_and_say(&poll.path(), &t.polls_vote_kept()),
    })
}

async fn keep(change: &Change, poll: &Poll, me: i64, ballot: &Ballot) -> Result<Done, Failure> {
    if !store::begin(change, poll.id).await? {
        return Ok(Done::Over);
    }
    if store::cast(change, poll.id, me, ballot).await? == Cast::Same {
        return Ok(Done::Same);
    }
    if moves(poll.reveal, false, store::count_not_shown(&**change, poll.id).await?) {
        count_anew(change, poll).await?;
    }
    Ok(Done::Kept)
}

/// The options that were chosen: `choice=2` for a choice, `rank-2=1` for a place in an order.
fn chosen(fields: &[(String, String)]) -> Vec<(usize, u8)> {
    let one = |(name, value): &(String, String)| match name.strip_prefix("rank-") {
        Some(place) => Some((place.parse().ok()?, value.parse().ok()?)),
        None if name == "choice" => Some((value.parse().ok()?, 1)),
        None => None,
    };
    fields.iter().filter_map(one).collect()
}
