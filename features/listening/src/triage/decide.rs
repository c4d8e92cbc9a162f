//! Deciding what mentions are: each gets its kind, a case when somebody has to act, and teaches the suggestions.

use axum::extract::{Form, State};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::Change;

use super::filtered;
use super::hand_out::{Handing, find_case, hand_out, read_owner};
use super::kind::Kind;
use super::lessons::words_in;
use super::model::{Model, Suggestion};
use super::place::{Place, TOGETHER_MOST};
use super::store::act::{self, Act};
use super::store::decision::{self, Decision};
use super::store::{Turn, mute, trust, waiting, weight};
use super::take_in::to_mute;
use crate::routing::{self, Owner};
use crate::texts;
use crate::watch::{MentionId, list_mentions};

/// What somebody decides in one go.
pub(crate) struct Deciding {
    pub(crate) mentions: Vec<MentionId>,
    pub(crate) kind: Kind,
    pub(crate) owner: Owner,
    /// Never again from the hosts of these mentions.
    pub(crate) mute: bool,
    /// Whoever decides writes the answer: then a compliment becomes a case too.
    pub(crate) answers: bool,
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Decided {
    pub(crate) mentions: usize,
    pub(crate) cases: usize,
    /// Of those: cases that whoever decided keeps.
    pub(crate) kept: usize,
    /// How many a colleague had decided already, or are gone.
    pub(crate) too_late: usize,
    pub(crate) muted: Vec<String>,
}

/// Decides, in one change: what somebody else decided first stays as it is.
pub(crate) async fn decide(
    platform: &Platform,
    change: &Change,
    by: i64,
    deciding: Deciding,
) -> Result<Decided, Failure> {
    let mentions = list_mentions(&**change, deciding.mentions.clone()).await?;
    let texts: Vec<String> = mentions.iter().map(crate::watch::Mention::whole_text).collect();
    let words = words_in(texts.iter().map(String::as_str));
    let mut model = Model::load(weight::list(&**change, &words).await?);
    let trust = trust::read(&**change).await?;
    // What stood on the page, before any of these decisions taught something.
    let suggestions: Vec<Suggestion> = texts.iter().map(|text| model.suggest(text)).collect();
    let (act_id, kind) = (change.next_id(), deciding.kind);
    let (mut done, mut decisions, mut lessons) = (Decided::default(), Vec::new(), Vec::new());
    for ((mention, text), suggested) in mentions.iter().zip(&texts).zip(&suggestions) {
        let Some(spot) = waiting::take(change, mention.id).await? else {
            continue;
        };
        let taught = model.learn(text, kind);
        weight::add(change, taught.clone(), 1).await?;
        lessons.push((mention.id, taught));
        let handing = Handing {
            owner: deciding.owner,
            by,
            answers: deciding.answers,
            reason: "",
        };
        let case_id = hand_out(platform, change, mention, kind, handing).await?;
        done.cases += usize::from(case_id.is_some());
        decisions.push(Decision {
            mention_id: mention.id,
            found_at: spot.at,
            kind: kind.name().to_owned(),
            suggested: suggested.is_sure().then(|| suggested.kind.name().to_owned()),
            was_shown: trust.shows(suggested),
            decided_by: Some(by),
            decided_at: change.now(),
            act_id,
            case_id,
            by_rule: String::new(),
        });
        if deciding.mute
            && kind == Kind::NotForUs
            && let Some(host) = to_mute(mention)
        {
            mute::add(change, &host, by).await?;
            done.muted.push(host);
        }
    }
    let opened = decisions.iter().filter_map(|it| it.case_id).collect();
    let opened = routing::list_cases(&**change, opened).await?;
    done.kept = opened.iter().filter(|case| case.owner_id == Some(by)).count();
    done.mentions = decisions.len();
    done.too_late = deciding.mentions.len() - done.mentions;
    if done.mentions > 0 {
        decision::add(change, decisions).await?;
        let act = Act {
            id: act_id,
            by_id: by,
            kind: kind.name().to_owned(),
            mentions: done.mentions as i64,
            made_at: change.now(),
            undone_at: None,
        };
        act::add(change, act, lessons).await?;
        change.announce(super::DECIDED);
    }
    Ok(done)
}

/// The form: `kind`, one `mention` each, `owner`, `mute`, and where it was sent from.
pub(crate) async fn post(
    visit: Visit,
    State(platform): State<Platform>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Answer {
    let viewer = visit.viewer()?;
    let t = texts(visit.language);
    let one = |name: &str| {
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value.as_str())
    };
    let kind = Kind::named(one("kind")).ok_or(Failure::Malformed("no such kind"))?;
    let place = Place::of_form(&fields);
    let mut mentions: Vec<MentionId> = fields
        .iter()
        .filter(|(name, _)| name == "mention")
        .filter_map(|(_, id)| from_short(id))
        .collect();
    mentions.sort_unstable();
    mentions.dedup();
    if mentions.is_empty() {
        return Ok(visit.go_and_warn(&place.path(), &t.triage_none_chosen()));
    }
    if mentions.len() > TOGETHER_MOST {
        return Err(Failure::TooLarge);
    }
    let answers = one("answer") == "yes";
    let owner = match read_owner(&platform.store, one("owner")).await? {
        Owner::Suggested if answers => Owner::Person(viewer.id),
        owner => owner,
    };
    let (first, is_one) = (mentions[0], mentions.len() == 1);
    let next = next_after(&platform, &place, &mentions).await?;
    let deciding = Deciding {
        mentions,
        kind,
        owner,
        mute: one("mute") == "yes",
        answers,
    };
    let by = viewer.id;
    let done = platform
        .store
        .change(async |change| decide(&platform, change, by, deciding).await)
        .await?;
    if done.mentions == 0 {
        return Ok(visit.go_and_warn(&place.path(), &t.triage_too_late()));
    }
    let said = said(visit.language, kind, &done);
    if answers
        && is_one
        && let Some(case) = find_case(&platform.store, first).await?
    {
        return Ok(visit.go_and_say(&format!("{}/answer", case.path), &said));
    }
    Ok(visit.go_and_say(&next, &said))
}

fn said(language: platform::texts::Language, kind: Kind, done: &Decided) -> String {
    let t = texts(language);
    let mut said = vec![t.triage_said(done.mentions, super::kind_words(language, kind).to_lowercase())];
    if done.cases > done.kept {
        said.push(t.triage_said_cases(done.cases - done.kept));
    }
    if done.kept > 0 {
        said.push(t.triage_said_kept(done.kept));
    }
    if done.too_late > 0 {
        said.push(t.triage_said_too_late(done.too_late));
    }
    if let Some(host) = done.muted.first() {
        said.push(t.triage_said_muted(host));
    }
    said.join(" ")
}

/// After one mention comes the one below it; after several the list.
async fn next_after(platform: &Platform, place: &Place, mentions: &[MentionId]) -> Result<String, Failure> {
    let db = platform.store.reader();
    let ([id], Some(spot)) = (mentions, waiting::find(db, mentions[0]).await?) else {
        return Ok(place.path());
    };
    let turn = Turn::OlderThan(spot);
    let below = match place.filter.is_empty() {
        true => waiting::page(db, turn, 1).await?,
        false => {
            let below = Place { turn, ..place.clone() };
            filtered::page(platform, &below, 1).await?.rows
        }
    };
    let next = below.spots.first().filter(|spot| spot.id != *id);
    Ok(next.map_or_else(|| place.path(), |spot| place.path_to(&short(spot.id))))
}
