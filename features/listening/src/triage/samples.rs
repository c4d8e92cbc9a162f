//! The inbox in each of its states, for the test that looks at every page.

use platform::page::{Frame, Pager, SafeHtml, Samples, Turn};
use platform::texts::Language;

use super::folds::{Folds, Head, Place as Taken};
use super::hand_out::{CaseLink, Unsolved};
use super::inbox::{Further, InboxPage, LastAct, kinds, tabs};
use super::kind::Kind;
use super::kind_words;
use super::line::Line;
use super::live::Live;
use super::opened::{DecidedAs, Opened, RuleAct};
use super::place::{Part, Place};
use super::waits::Waits;
use crate::presence::Here;
use crate::{texts, views};

const TEXT: &str = "Het stinkt nu al drie dagen bij het gemaal en niemand reageert op mijn mail.";

fn line(language: Language, is_current: bool, is_new: bool) -> Line {
    Line {
        id: "0dd3x0000000a".into(),
        href: "/listen/mentions/0dd3x0000000a".into(),
        headline: SafeHtml::marked(TEXT, &[(36, 42)]),
        name: TEXT.into(),
        folded: 8,
        language: "nl".into(),
        source: "Mastodon".into(),
        at: Frame::sample_now(),
        is_current,
        is_new,
        kind: texts(language).triage_looks_like(kind_words(language, Kind::Complaint).to_lowercase()),
    }
}

fn opened(language: Language, decided: Option<DecidedAs>) -> Opened {
    let t = texts(language);
    let kind = kind_words(language, Kind::Complaint).to_lowercase();
    Opened {
        id: "0dd3x0000000a".into(),
        title: t.triage_untitled("Mastodon"),
        title_language: String::new(),
        source: "Mastodon".into(),
        url: Some("https://social.example/@x/1".into()),
        at: Frame::sample_now(),
        found_at: Frame::sample_now(),
        keep_until: Frame::sample_now(),
        language: "nl".into(),
        quote: SafeHtml::marked(TEXT, &[(4, 10)]),
        host: Some("social.example".into()),
        proposal: t.triage_proposal_for(kind, "Klantcontact"),
        why: t.triage_why("‘stinkt’"),
        folds: folds(),
        found_by: vec![t.watch_why_words("Gemalen", "‘gemaal’")],
        suggested: Kind::Complaint.name(),
        tags: vec![("a".into(), "<Dijk>".into())],
        acts: vec![RuleAct {
            at: Frame::sample_now(),
            words: t.rules_log_tagged("Dijken", "<Dijk>"),
        }],
        here: Here {
            stream: "/live?of=presence.mention.x".into(),
            tell: "/listen/here/mention.x".into(),
            words: t.presence_open("Joris"),
        },
        decided,
    }
}

fn folds() -> Folds {
    Folds {
        many: 2,
        places: vec![Taken {
            id: "0dd3x0000000b".into(),
            source: "Dijknieuws".into(),
            url: Some("https://dijknieuws.example/1".into()),
            at: Frame::sample_now(),
        }],
        under: Some(Head {
            id: "0dd3x0000000c".into(),
            headline: TEXT.into(),
            language: "nl".into(),
        }),
    }
}

fn page(language: Language, part: Part, lines: Vec<Line>, opened: Option<Opened>) -> InboxPage {
    let t = texts(language);
    let waits = match lines.is_empty() {
        true => Waits::Fit(0, false),
        false => Waits::All(9),
    };
    let place = Place {
        part,
        ..Place::default()
    };
    InboxPage {
        frame: Frame::sample(language),
        t,
        heading: waits.heading(t),
        tabs: tabs(t, &place, &waits, &Unsolved { mine: 3, all: 5 }),
        is_new: part == Part::New,
        lines,
        pager: Pager::default(),
        fields: place.fields(),
        kinds: kinds(language),
        owners: Vec::new(),
        opened,
        alone: false,
        back: "/listen".into(),
        last: None,
        live: Live::after(0, &place.filter),
        known_tags: vec!["Werk".into()],
        bar: views::sample_bar(language, false),
        further: None,
    }
}

impl Samples for InboxPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let two = |is_new| vec![line(language, true, is_new), line(language, false, is_new)];
        let mut full = page(language, Part::New, two(true), Some(opened(language, None)));
        full.owners = vec![("team:x".into(), "Klantcontact".into())];
        full.pager.older = Some(Turn::new(t.triage_older(), "/listen?older=1.x"));
        full.last = Some(LastAct {
            id: "0dd3x0000000a".into(),
            words: t.triage_last(2, kind_words(language, Kind::NotForUs).to_lowercase()),
        });
        let decided = DecidedAs {
            said: t.triage_decided_by("Fatima el Amrani", kind_words(language, Kind::Complaint).to_lowercase()),
            at: Frame::sample_now(),
            case: Some(CaseLink { path: "/case/x".into() }),
        };
        let mut done = page(language, Part::Done, two(false), Some(opened(language, Some(decided))));
        done.alone = true;
        let empty = page(language, Part::New, Vec::new(), None);
        let mut filtered = page(language, Part::New, two(true), Some(opened(language, None)));
        filtered.bar = views::sample_bar(language, true);
        filtered.further = Some(Further {
            many: 3_000,
            href: "/listen?older=1.x&tag=x".into(),
            is_newer: false,
        });
        let mut none_fit = page(language, Part::New, Vec::new(), None);
        none_fit.bar = views::sample_bar(language, true);
        vec![
            full,
            done,
            empty,
            filtered,
            none_fit,
            page(language, Part::Done, Vec::new(), None),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inbox_has_no_faults() {
        assert_eq!(platform::page::faults_in::<InboxPage>(), Vec::<String>::new());
        assert_eq!(
            platform::page::faults_in::<super::super::mutes::MutesPage>(),
            Vec::<String>::new()
        );
    }
}
