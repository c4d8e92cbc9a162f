//! What was asked once too often: one question that points to another, and the answers that are kept.

use community::{posts, spaces};
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::session::Account;

use super::cast::Cast;
use super::hand::Hand;

/// The list that communication brought along from the old site.
const LIST: &str = include_str!("asked.csv");
/// The title of the question that is answered in the story, and of the one that asks it again.
const FIRST: &str = "Mag een collega herkenbaar op mijn foto staan?";
const AGAIN: &str = "Moet ik een collega vragen voordat hij op mijn foto mag staan?";
/// The space in which it is asked.
const SPACE: &str = "Schrijven over je werk";
/// Days until the answer is looked at again that is looked at too late in the demonstration.
const LATE_DAYS: i64 = 9;

/// Somebody asks again what was answered, and who asked first says so; the answer is kept. Comes when the talk has been.
pub(super) async fn keep(platform: &Platform, cast: &Cast) -> Result<(), Failure> {
    let people: Vec<&Account> = std::iter::once(&cast.marijke).chain(&cast.solvers).collect();
    let (marijke, colleague) = (Hand::of(platform, people[0]).await?, people[4 % people.len()]);
    let db = platform.store.reader();
    let Some(space) = spaces::list_called(db, SPACE).await?.pop() else {
        return Ok(());
    };
    let asked = posts::list_questions(db, &[space.id], posts::Which::Answered, None).await?;
    let Some(first) = asked.into_iter().find(|post| post.title == FIRST) else {
        return Ok(());
    };
    let form = [("kind", "question"), ("title", AGAIN), ("words", ""), ("act", "place")];
    let asker = Hand::of(platform, colleague).await?;
    asker.send(&format!("/spaces/{}/posts", space.public_id), &form).await?;
    if let Some(again) = posts::find_newest(db, space.id).await? {
        let other = short(first.id);
        asker
            .send(
                &format!("/questions/{}/same", short(again.id)),
                &[("other", other.as_str())],
            )
            .await?;
    }
    let zone = platform.organisation.facts().time_zone();
    let later = |days: i64| platform.now().plus(days * DAY_MICROS).day(&zone);
    let helped = posts::list_accepted(db, std::slice::from_ref(&first)).await?.pop();
    let words = helped.map(|answer| answer.words).unwrap_or_default();
    let day = later(182);
    let entry = [
        ("question", FIRST),
        ("words", words.as_str()),
        ("wide", "everybody"),
        ("subjects", "Foto’s, Schrijven"),
        ("review_on", day.as_str()),
        ("act", "keep"),
    ];
    marijke
        .send(&format!("/questions/{}/faq", short(first.id)), &entry)
        .await?;
    let options = community::faq::ImportOptions {
        owner_id: Some(cast.marijke.id),
        ..community::faq::ImportOptions::default()
    };
    // The list names no days; one of its answers is due while the story runs.
    let list = LIST.replace("{late}", later(LATE_DAYS).as_str());
    let language = platform.organisation.facts().language;
    community::faq::import_faq(platform, list.into_bytes(), &options, language).await?;
    Ok(())
}
