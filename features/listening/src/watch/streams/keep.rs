//! Keeps what is left of a batch, together with how far the stream was heard: both or neither.

use std::collections::HashSet;

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::store::Change;

use super::sieve::{Sifted, Wish};
use crate::watch::store::echo::{self, Passing};
use crate::watch::store::mention::{MentionId, NewRow, add_hits, keep};
use crate::watch::store::stream::{Held, hold, note_heard};
use crate::watch::store::stream_post::{self, list_by_authors, list_known};

/// Keeps it, and says whether the source is still to be heard. Running it again with the same changes nothing.
pub(super) async fn keep_batch(change: &Change, held: &Held, sifted: &Sifted) -> Result<bool, Failure> {
    hold(change, held).await?;
    let goes_on = note_heard(change, held.source_id, change.now()).await?;
    if goes_on && !sifted.is_empty() {
        take_back(change, sifted).await?;
        keep_wishes(change, held.source_id, &sifted.wishes).await?;
        keep_echoes(change, sifted).await?;
    }
    Ok(goes_on)
}

async fn take_back(change: &Change, sifted: &Sifted) -> Result<(), Failure> {
    let uris: Vec<&str> = sifted.back.keys().map(String::as_str).collect();
    let mut gone: Vec<(MentionId, String)> = Vec::new();
    for (uri, known) in list_known(&**change, &uris).await? {
        if let Some(rev) = sifted
            .back
            .get(&uri)
            .filter(|rev| **rev > known.rev && known.taken_back_at.is_none())
        {
            gone.push((known.mention_id, rev.clone()));
        }
    }
    let authors: Vec<&str> = sifted.authors.iter().map(String::as_str).collect();
    let of_authors = list_by_authors(&**change, &authors).await?;
    let taken: HashSet<MentionId> = gone.iter().map(|(mention, _)| *mention).collect();
    let others = of_authors
        .into_iter()
        .filter(|known| !taken.contains(&known.mention_id));
    gone.extend(others.map(|known| (known.mention_id, known.rev)));
    if gone.is_empty() {
        return Ok(());
    }
    stream_post::take_back(change, &gone).await
}

/// Counts who passes on what is a mention by now.
async fn keep_echoes(change: &Change, sifted: &Sifted) -> Result<(), Failure> {
    let uris: Vec<&str> = sifted.echoes.iter().map(|echo| echo.of.as_str()).collect();
    let known = list_known(&**change, &uris).await?;
    let here = |uri: &String| known.get(uri).filter(|known| known.taken_back_at.is_none());
    let passing = sifted.echoes.iter().filter_map(|echo| {
        here(&echo.of).map(|known| Passing {
            record: echo::record_of(&echo.uri),
            mention_id: known.mention_id,
            is_quote: echo.is_quote,
        })
    });
    echo::insert(change, passing.collect()).await?;
    // A post that was taken back quotes nothing any more.
    let gone = sifted.echoes_gone.iter().chain(sifted.back.keys());
    echo::delete(change, gone.map(|uri| echo::record_of(uri)).collect()).await
}

/// Keeps these posts, each once with its newest words, and says how many are new.
pub(in crate::watch) async fn keep_wishes(change: &Change, source: i64, wishes: &[Wish]) -> Result<usize, Failure> {
    let uris: Vec<&str> = wishes.iter().map(|wish| wish.post.uri.as_str()).collect();
    let known = list_known(&**change, &uris).await?;
    let (mut rows, mut posts, mut hits) = (Vec::new(), Vec::new(), Vec::new());
    for Wish {
        post,
        item,
        want,
        handle,
    } in wishes
    {
        let mention = match known.get(&post.uri) {
            // The same again, or older than what is here.
            Some(known) if known.rev >= post.rev => continue,
            Some(known) => {
                stream_post::update(change, known.mention_id, post, item).await?;
                known.mention_id
            }
            // New words that nobody wants, of a post that nobody wanted.
            None if want.queries.is_empty() => continue,
            None => {
                let row = NewRow {
                    id: change.next_id(),
                    source,
                    item: item.clone(),
                    author: None,
                    found_at: change.now(),
                    keep_until: change.now().plus(want.days * DAY_MICROS),
                }
                .row();
                let id = row.id;
                posts.push((id, post, handle.as_deref()));
                rows.push(row);
                id
            }
        };
        hits.extend(want.queries.iter().map(|query| (*query, mention)));
    }
    let new = rows.len();
    keep(change, rows).await?;
    for (mention, post, handle) in posts {
        stream_post::insert(change, mention, post, handle).await?;
    }
    add_hits(change, hits).await?;
    Ok(new)
}
