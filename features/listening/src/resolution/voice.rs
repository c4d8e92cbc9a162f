//! What the page of a case says to its reader: "you" to who has it and decided it, a name for everybody else.

use platform::session::Viewer;

use super::history::History;
use crate::Texts;
use crate::routing::{Case, CaseKind, CaseState, OVERSEERS, Turn, Why};

/// Sentences that differ for who reads them.
#[derive(Clone, Debug, Default)]
pub(super) struct Voice {
    /// Who writes the answer with what the owner knows.
    pub(super) know: String,
    /// Who reads the explanation.
    pub(super) explained_to: String,
    /// On the button.
    pub(super) send: String,
    /// What happens next.
    pub(super) after: String,
    /// Who sees the case.
    pub(super) seen_by: String,
}

impl Voice {
    /// What to say to this reader.
    pub(super) fn of(t: &Texts, case: &Case, viewer: &Viewer, history: &History) -> Self {
        let seen_by = match case.owner_id == Some(viewer.id) {
            true => t.case_who_you(),
            false => t.case_who(history.name(case.owner_id)),
        };
        if case.made_by == Some(viewer.id) {
            return Self {
                know: t.case_know_small_you(),
                explained_to: t.case_explanation_who_you(),
                send: t.case_send_you(),
                after: t.case_after_you(),
                seen_by,
            };
        }
        Self::of_maker(t, &first_name(&history.name(case.made_by)), seen_by)
    }

    /// What to say to who did not decide it.
    pub(super) fn of_maker(t: &Texts, maker: &str, seen_by: String) -> Self {
        Self {
            know: t.case_know_small(maker),
            explained_to: t.case_explanation_who(maker),
            send: t.case_send(maker),
            after: t.case_after(maker),
            seen_by,
        }
    }
}

/// How far the answer to the writer is, in a few words; empty when there is nothing to say.
pub(crate) fn answer_words(t: &Texts, case: &Case, is_approved: bool) -> String {
    match case.state {
        CaseState::Solved => String::new(),
        _ if is_approved => t.cases_state_ready(),
        _ if case.first_answer_at.is_some() => t.cases_state_answered(),
        _ if case.explained_at.is_some() => t.cases_state_explained(),
        _ => String::new(),
    }
}

/// Why somebody who does not have the case sees it, in words.
pub(super) fn why_look_words(t: &Texts, case: &Case, viewer: &Viewer, history: &History) -> String {
    let name = history.name(case.owner_id);
    if case.made_by == Some(viewer.id) {
        t.case_why_decided(name)
    } else if history.was_given_by(viewer.id) {
        t.case_why_gave(name)
    } else if viewer.roles.has_any(OVERSEERS) {
        t.case_why_oversees(name)
    } else {
        t.case_why_leads(name)
    }
}

/// What stands before the title, in the language of the reader.
pub(super) fn heading(t: &Texts, case: &Case, can_act: bool, viewer: &Viewer) -> String {
    let name = first_name(&viewer.name);
    match (case.state, case.kind) {
        (CaseState::Solved, _) => t.case_heading_solved(),
        (_, CaseKind::Complaint | CaseKind::Question | CaseKind::Press) if can_act => t.case_heading_know(name),
        _ if can_act => t.case_heading_yours(name),
        _ => String::new(),
    }
}

/// Why the owner has it, in words.
pub(super) fn why_words(t: &Texts, why: &Why, giver: &str) -> String {
    let turn = |turn: &Turn| match turn {
        Turn::Duty => t.case_why_duty(),
        Turn::Free => t.case_why_free(),
    };
    match why {
        Why::Rule {
            name,
            words,
            turn: None,
        } => t.case_why_rule(name, words.join(", ")),
        Why::Rule {
            name,
            words,
            turn: Some(it),
        } => format!("{} {}", t.case_why_rule(name, words.join(", ")), turn(it)),
        Why::Team(it) => format!("{} {}", t.case_why_team(giver), turn(it)),
        Why::Chosen => t.case_why_chosen(giver),
        Why::Decider => t.case_why_decider(),
        Why::HandedOver => t.case_why_handed_over(giver),
    }
}

pub(super) fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}
