//! Two weeks at Waterschap Lagemade: what is said is decided, handed out, solved or left, and what it brought is confirmed.

use listening::watch::{self, NewMention};
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::cast::Cast;
use super::desk::Desk;
use super::dice::Dice;
use super::hand::Hand;
use super::heard::{Meant, messages};
use super::idea_box::IdeaBox;
use super::listen::{self, Ear};
use super::loops::Loops;
use super::talk::Talk;
use super::votes::Votes;
use super::{STORY_DAYS, Size, asked, beside, brought, readers, rules, service};

/// Mentions that the story plays with; the rest of a large demonstration only stands in the inbox.
const PLAYED: usize = 60;
/// Of those, the last so many wait in the inbox, undecided.
const WAITING: usize = 8;
/// Of the decided ones, the last so many may still be under way.
const RECENT: usize = 14;
/// The step on which somebody asks what was answered before: some days before now, so that an answer can be late.
const ASKED_AGAIN: usize = 12;
/// Mentions kept in one change.
const BATCH: usize = 500;
/// Feeds are read once in so many steps of some six hours.
const LISTEN_EVERY: usize = 2;
/// What the house listens for, and why.
const QUERIES: [(&str, &str, &str); 2] = [
    (
        "Gemalen en overlast",
        "gemaal AND (stank OR stinkt OR brommen OR overlast)",
        "Overlast bij gemalen horen voordat iemand belt",
    ),
    (
        "Het waterschap in het nieuws",
        "lagemade NOT voetbal",
        "Weten wat de pers over ons schrijft",
    ),
];
/// Where things are said that come as a file; what has a feed is read (see `feeds`).
const SOURCES: [&str; 2] = ["Mastodon", "Bluesky"];

/// Plays it; the clock of the platform ends at `now`.
pub(super) async fn play(platform: &Platform, size: &Size, cast: &Cast, now: Moment) -> Result<(), Failure> {
    let mut dice = Dice::new(size.seed ^ 0xD1CE);
    let all = messages(&mut dice, size.mentions);
    let (played, rest) = all.split_at(all.len().min(PLAYED));
    keep_rest(platform, &mut dice, rest, played.len()).await?;
    let marijke = Hand::of(platform, &cast.marijke).await?;
    prepare(platform, &marijke, cast).await?;
    let talk = Talk::begin(platform, cast).await?;
    let mut loops = Loops::new(platform, &talk);
    let mut idea_box = IdeaBox::new(&talk);
    let votes = Votes::begin(platform, cast).await?;
    let mut desk = Desk::new(platform, cast);
    let mut ear = Ear::default();
    let step = STORY_DAYS * DAY_MICROS / (played.len().max(1) as i64);
    let begin = now.0 - STORY_DAYS * DAY_MICROS;
    for (number, (meant, text)) in played.iter().enumerate() {
        move_to(platform, Moment(begin + step * number as i64));
        talk.go_on(number).await?;
        loops.go_on(number).await?;
        idea_box.go_on(number).await?;
        if number == ASKED_AGAIN {
            asked::keep(platform, cast).await?;
        }
        if let Some(votes) = &votes {
            votes.go_on(number).await?;
        }
        let mut heard = if number.is_multiple_of(LISTEN_EVERY) {
            listen::read_feeds(platform).await?;
            ear.hear(platform).await?
        } else {
            Vec::new()
        };
        let source = SOURCES[dice.below(SOURCES.len())];
        heard.push((hear(platform, source, number, text).await?, *meant));
        if number + WAITING >= played.len() {
            continue;
        }
        let is_recent = number + WAITING + RECENT >= played.len();
        for (mention, meant) in heard {
            desk.decide(mention, meant, is_recent).await?;
        }
    }
    service::prepare(platform, cast).await?;
    brought::confirm(platform, cast, now).await?;
    brought::send_update(platform, &Hand::of(platform, &cast.marijke).await?, now).await?;
    take_over(platform, played, all.len()).await?;
    move_to(platform, now);
    service::burst(platform).await?;
    readers::read(platform, cast).await?;
    rules::let_work(platform, &Hand::of(platform, &cast.marijke).await?).await?;
    listen::read_feeds(platform).await?;
    beside::compare(platform, &Hand::of(platform, &cast.marijke).await?).await
}

/// Two others take over one of the last messages, so that the inbox shows what stands under it.
async fn take_over(platform: &Platform, played: &[(Meant, String)], first: usize) -> Result<(), Failure> {
    const WORDS: usize = 12;
    let long = |(_, text): &&(Meant, String)| text.split_whitespace().count() >= WORDS;
    let Some((_, text)) = played.iter().rev().find(long) else {
        return Ok(());
    };
    for (number, (source, before)) in [("Bluesky", "RT @polderbode:"), ("Mastodon", "Zie:")]
        .into_iter()
        .enumerate()
    {
        hear(platform, source, first + number, &format!("{before} {text}")).await?;
    }
    Ok(())
}

/// What Marijke does on the first day: says what the house listens for, where, and who gets what.
async fn prepare(platform: &Platform, marijke: &Hand, cast: &Cast) -> Result<(), Failure> {
    for (name, words, purpose) in QUERIES {
        let wish = [
            ("name", name),
            ("words", words),
            ("purpose", purpose),
            ("retention_days", "90"),
            ("act", "save"),
        ];
        marijke.send("/listen/queries/new", &wish).await?;
    }
    listen::follow(marijke).await?;
    beside::name_own(platform, marijke).await?;
    // Who never signed in gets no cases from a rule.
    for solver in &cast.solvers {
        Hand::of(platform, solver).await?;
    }
    rules::write(platform, marijke, cast).await?;
    rules::tag(marijke).await
}

/// Moves the clock forward; the story never goes back.
fn move_to(platform: &Platform, moment: Moment) {
    platform.clock.advance((moment.0 - platform.now().0).max(0));
}

async fn hear(platform: &Platform, source: &str, number: usize, text: &str) -> Result<i64, Failure> {
    let published_at = platform.now();
    let keep = async |change: &Change| {
        let source_id =
            watch::source_of_brought(change, source, "Horen wat inwoners en pers van het waterschap vinden").await?;
        let mention = mention(source, number, text, published_at);
        Ok(watch::insert_mentions(change, source_id, vec![mention])
            .await?
            .pop()
            .unwrap_or_default())
    };
    platform.store.change(keep).await
}

fn mention(source: &str, number: usize, text: &str, published_at: Moment) -> NewMention {
    let url = match source {
        "Mastodon" => super::toots::address(number),
        _ => format!("https://lagemade.example/gezegd/{number}"),
    };
    NewMention {
        identity: url.clone(),
        url: Some(url),
        title: String::new(),
        text: text.to_owned(),
        language: Some("nl".into()),
        published_at: Some(published_at),
    }
}

/// Everything beyond the story, spread over its days, in large changes.
async fn keep_rest(
    platform: &Platform,
    dice: &mut Dice,
    rest: &[(Meant, String)],
    first: usize,
) -> Result<(), Failure> {
    let begin = platform.now();
    for (batch, texts) in rest.chunks(BATCH).enumerate() {
        let source = SOURCES[batch % SOURCES.len()];
        let hours = dice.below((STORY_DAYS * 24) as usize) as i64;
        let mentions: Vec<NewMention> = texts
            .iter()
            .enumerate()
            .map(|(place, (_, text))| {
                let moment = begin.plus(hours * HOUR_MICROS + place as i64 * MINUTE_MICROS / 10);
                mention(source, first + batch * BATCH + place, text, moment)
            })
            .collect();
        let keep = async |change: &Change| {
            let source_id =
                watch::source_of_brought(change, source, "Horen wat inwoners en pers van het waterschap vinden")
                    .await?;
            watch::insert_mentions(change, source_id, mentions).await.map(|_| ())
        };
        platform.store.change(keep).await?;
    }
    Ok(())
}
