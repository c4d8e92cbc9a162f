//! Two weeks at Waterschap Lagemade: what is said is decided, handed out, solved or left, and what it brought is confirmed.

use listening::routing;
use listening::watch::{self, NewMention};
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::session::Account;
use platform::store::Change;

use super::cast::Cast;
use super::dice::Dice;
use super::hand::Hand;
use super::heard::{Meant, messages};
use super::{STORY_DAYS, Size, brought};

/// Mentions that the story plays with; the rest of a large demonstration only stands in the inbox.
const PLAYED: usize = 60;
/// Of those, the last so many wait in the inbox, undecided.
const WAITING: usize = 16;
/// Of the decided ones, the last so many may still be under way.
const RECENT: usize = 14;
/// Mentions kept in one change.
const BATCH: usize = 500;
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
/// Where things are said.
const SOURCES: [&str; 4] = ["Mastodon", "Bluesky", "Forum Polderbelang", "Nieuws"];

/// Plays it; the clock of the platform ends at `now`.
pub(super) async fn play(platform: &Platform, size: &Size, cast: &Cast, now: Moment) -> Result<(), Failure> {
    let mut dice = Dice::new(size.seed ^ 0xD1CE);
    let all = messages(&mut dice, size.mentions);
    let (played, rest) = all.split_at(all.len().min(PLAYED));
    keep_rest(platform, &mut dice, rest, played.len()).await?;
    let marijke = Hand::of(platform, &cast.marijke).await?;
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
    let step = STORY_DAYS * DAY_MICROS / (played.len().max(1) as i64);
    let begin = now.0 - STORY_DAYS * DAY_MICROS;
    for (number, (meant, text)) in played.iter().enumerate() {
        move_to(platform, Moment(begin + step * number as i64));
        let source = SOURCES[dice.below(SOURCES.len())];
        let id = hear(platform, source, number, text).await?;
        if number + WAITING >= played.len() {
            continue;
        }
        platform.clock.advance(20 * MINUTE_MICROS);
        let owner = &cast.solvers[number % cast.solvers.len()];
        let choice = format!("person:{}", owner.public_id);
        let decision = [
            ("kind", word(*meant)),
            ("mention", &short(id)),
            ("owner", &choice),
            ("tab", "new"),
        ];
        marijke.send("/listen/decide", &decision).await?;
        let is_recent = number + WAITING + RECENT >= played.len();
        work_on(platform, owner, id, *meant, (number, is_recent)).await?;
    }
    brought::confirm(platform, cast, now).await?;
    move_to(platform, now);
    Ok(())
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
        let mention = mention(number, text, published_at);
        Ok(watch::insert_mentions(change, source_id, vec![mention])
            .await?
            .pop()
            .unwrap_or_default())
    };
    platform.store.change(keep).await
}

fn mention(number: usize, text: &str, published_at: Moment) -> NewMention {
    NewMention {
        identity: format!("https://lagemade.example/gezegd/{number}"),
        url: Some(format!("https://lagemade.example/gezegd/{number}")),
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
                mention(first + batch * BATCH + place, text, moment)
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

fn word(meant: Meant) -> &'static str {
    match meant {
        Meant::Complaint => "complaint",
        Meant::Question => "question",
        Meant::Lead => "lead",
        Meant::Press => "press",
        Meant::Idea => "idea",
        Meant::Praise => "praise",
        Meant::NotForUs => "not_for_us",
    }
}

/// What the owner does: solves most, answers some, leaves one in five, and one in nine comes back.
async fn work_on(
    platform: &Platform,
    owner: &Account,
    mention: i64,
    meant: Meant,
    (number, is_recent): (usize, bool),
) -> Result<(), Failure> {
    let Some(case) = routing::find_case_of_mention(platform.store.reader(), mention).await? else {
        return Ok(());
    };
    let path = format!("/case/{}", case.public_id);
    let hand = Hand::of(platform, owner).await?;
    platform.clock.advance(90 * MINUTE_MICROS);
    let key = |verb: &str| format!("{verb}-{number}");
    match number % 5 {
        // What came in long ago is dealt with; a few of the last days are still under way.
        _ if !is_recent => {}
        3 => {
            let words = "Ik zoek dit uit bij de buitendienst en laat het morgen weten.";
            return hand
                .send(&format!("{path}/note"), &[("text", words), ("key", &key("note"))])
                .await;
        }
        4 if number.is_multiple_of(2) => return Ok(()),
        _ => {}
    }
    let today = platform
        .now()
        .day(&platform.organisation.facts().time_zone())
        .to_string();
    let (outcome, result) = ending(meant);
    let early = if meant == Meant::Complaint && number % 3 != 1 {
        "yes"
    } else {
        ""
    };
    let solved = [
        ("outcome", outcome),
        ("result", result),
        ("early", early),
        ("noticed_on", &today),
        ("key", &key("solve")),
    ];
    hand.send(&format!("{path}/solve"), &solved).await?;
    if is_recent && number % 9 == 8 {
        platform.clock.advance(30 * MINUTE_MICROS);
        let words = "De schrijver meldt dat het weer gebeurt.";
        hand.send(&format!("{path}/reopen"), &[("reason", words), ("key", &key("reopen"))])
            .await?;
    }
    Ok(())
}

/// How a case of this kind usually ends.
fn ending(meant: Meant) -> (&'static str, &'static str) {
    match meant {
        Meant::Complaint => (
            "repaired",
            "Zelfde dag gekeken en verholpen. De schrijver heeft antwoord en is tevreden.",
        ),
        Meant::Question | Meant::Praise | Meant::NotForUs => {
            ("answered", "Antwoord gegeven met een link naar de uitleg op onze site.")
        }
        Meant::Lead => (
            "appointment",
            "Gebeld. Er staat een afspraak in de agenda van volgende week.",
        ),
        Meant::Press => (
            "answered",
            "Het artikel klopt. We hebben de redactie bedankt en een foto gestuurd.",
        ),
        Meant::Idea => (
            "idea_adopted",
            "Besproken in het team. We gaan dit doen, te beginnen bij één gemaal.",
        ),
    }
}
