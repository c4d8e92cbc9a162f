//! The pages of rules in each of their states, so that one test can look at all of them.

use platform::page::{Errors, Frame, Pager, Samples, Turn, faults_in};
use platform::texts::Language;

use super::aside::{self, AsidePage};
use super::form::{Choices, NewRulePage, RuleForm};
use super::list::{self, RulesPage};
use super::show::{Example, RulePage, RunRow};
use crate::texts;
use crate::triage::{Kind, kind_words};

fn choices(language: Language) -> Choices {
    let any = || (String::new(), texts(language).rules_any());
    let kinds = || {
        Kind::ALL
            .into_iter()
            .map(|kind| (kind.name(), kind_words(language, kind)))
            .collect()
    };
    Choices {
        kinds: kinds(),
        case_kinds: kinds(),
        sources: vec![any(), ("1".into(), "Polderbode <b>".into())],
        queries: vec![any()],
        tags: vec![any()],
        languages: vec![("nl", texts(language).rules_language_nl())],
        owners: vec![(String::new(), texts(language).rules_owner_routing())],
        known: vec!["Werk".into()],
    }
}

fn form() -> RuleForm {
    RuleForm {
        name: "Vacatures <b>".into(),
        words: "vacature OR \"werken bij\"".into(),
        puts: "Werk".into(),
        ending: "set_aside".into(),
        reason: "Niet voor ons".into(),
        ..RuleForm::default()
    }
}

fn wrong(language: Language) -> Errors {
    let (t, mut errors) = (texts(language), Errors::new());
    errors.add("name", t.rules_name_wrong());
    errors.add("words", t.rules_looks_for_nothing());
    errors.add("puts", t.rules_does_nothing());
    errors.add("as_kind", t.rules_kind_wrong());
    errors
}

impl Samples for NewRulePage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |errors| Self {
            frame: Frame::sample(language),
            t: texts(language),
            form: form(),
            choices: choices(language),
            errors,
        };
        vec![page(Errors::new()), page(wrong(language))]
    }
}

impl Samples for RulesPage {
    fn samples(language: Language) -> Vec<Self> {
        let row = |is_on| list::Row {
            id: "x".into(),
            name: "Vacatures <b>".into(),
            looks_for: texts(language).rules_if_words("vacature"),
            does: texts(language).rules_does_tag("Werk"),
            is_on,
        };
        let page = |rows| Self {
            frame: Frame::sample(language),
            t: texts(language),
            rows,
        };
        vec![page(Vec::new()), page(vec![row(true), row(false)])]
    }
}

impl Samples for RulePage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let run = |words, can_undo| RunRow {
            id: "x".into(),
            at: Frame::sample_now(),
            words,
            can_undo,
        };
        let example = || Example {
            href: "/listen/mentions/x".into(),
            headline: "Te koop: <stoel>".into(),
            language: "nl".into(),
            source: "Mastodon".into(),
            at: Frame::sample_now(),
        };
        let page = |is_on, would: usize, runs: Vec<RunRow>, errors| Self {
            frame: Frame::sample(language),
            t,
            id: "x".into(),
            name: "Vacatures <b>".into(),
            is_on,
            looks_for: t.rules_if_words("vacature"),
            does: t.rules_does_set_aside("Niet voor ons"),
            looked: 2_000,
            would,
            spared: would,
            is_cut: would > 0,
            examples: (0..would.min(2)).map(|_| example()).collect(),
            is_busy: false,
            runs,
            key: "k".into(),
            form: form(),
            choices: choices(language),
            errors,
        };
        let runs = vec![run(t.rules_run_done(34), true), run(t.rules_run_undone_kept(2), false)];
        vec![
            page(true, 34, runs, Errors::new()),
            page(false, 0, Vec::new(), wrong(language)),
        ]
    }
}

impl Samples for AsidePage {
    fn samples(language: Language) -> Vec<Self> {
        let row = || aside::Row {
            id: "x".into(),
            headline: "Te koop: <stoel>".into(),
            language: "nl".into(),
            source: "Mastodon".into(),
            at: Frame::sample_now(),
            rule: "Vacatures".into(),
            reason: "Niet voor ons".into(),
        };
        let page = |rows, spared| Self {
            frame: Frame::sample(language),
            t: texts(language),
            rows,
            spared,
            pager: Pager {
                older: Some(Turn::new(
                    texts(language).triage_older(),
                    "/listen/rules/set-aside?before=x",
                )),
                ..Pager::default()
            },
        };
        vec![page(vec![row()], vec![row()]), page(Vec::new(), Vec::new())]
    }
}

#[test]
fn the_pages_of_rules_have_no_faults() {
    assert_eq!(faults_in::<NewRulePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<RulesPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<RulePage>(), Vec::<String>::new());
    assert_eq!(faults_in::<AsidePage>(), Vec::<String>::new());
}
