//! What a place decides together: projects with every step, ideas with their answers, polls, proposals.

use std::collections::BTreeSet;

use platform::clock::DAY_MICROS;

use super::planted::{Cast, Planted, says, sent};
use super::talk::first;

/// Fills it.
pub(super) async fn plant(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let whole = asked(planted, cast, space).await;
    decided(planted, cast, &whole).await;
    // One stays without an answer: it is late in the end, and owed.
    let late = asked(planted, cast, space).await;
    let form = [
        ("step", "react".to_owned()),
        ("to", day(cast, 2)),
        ("words", planted.word("why a day moved")),
    ];
    says(cast.manager, &format!("{late}/dates"), &form).await;
    stopped(planted, cast, space).await;
    ideas(planted, cast, space).await;
    poll(planted, cast, space).await;
    proposal(planted, cast, space).await;
}

/// A day so many days from now.
fn day(cast: &Cast<'_>, days: i64) -> String {
    let zone = cast.house.platform.organisation.facts().time_zone();
    cast.house.platform.now().day(&zone).plus_days(days).to_string()
}

/// A moment so many days from now, as a field writes it.
pub(super) fn moment(cast: &Cast<'_>, days: i64) -> String {
    let at = cast.house.clock.now().plus(days * DAY_MICROS).instant();
    let zone = cast.house.platform.organisation.facts().time_zone();
    at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

async fn begun(planted: &mut Planted, cast: &Cast<'_>, space: &str) -> String {
    let form = [
        ("space", space.trim_start_matches("/spaces/").to_owned()),
        ("title", planted.word("project")),
        ("words", planted.word("why of a project")),
        ("act", "place".to_owned()),
    ];
    let project = says(cast.manager, "/projects", &form).await;
    let project = project.trim_end_matches("/ask").to_owned();
    let parts = ["", "/edit", "/ask", "/plan", "/step/decide", "/step/report"];
    planted.addresses.extend(parts.map(|part| format!("{project}{part}")));
    project
}

async fn asked(planted: &mut Planted, cast: &Cast<'_>, space: &str) -> String {
    let project = begun(planted, cast, space).await;
    let form = [
        ("question", format!("{}?", planted.word("question of a project"))),
        ("react_on", day(cast, 1)),
        ("decide_on", day(cast, 3)),
        ("report_on", day(cast, 4)),
        ("decider", cast.member.account.as_ref().unwrap().mail.clone()),
    ];
    says(cast.manager, &format!("{project}/ask"), &form).await;
    let reaction = [("words", planted.word("reaction"))];
    says(cast.member, &format!("{project}/reactions"), &reaction).await;
    for lost in cast.lost() {
        sent(lost, &format!("{project}/reactions"), &[("words", "Goed idee")]).await;
    }
    project
}

async fn decided(planted: &mut Planted, cast: &Cast<'_>, project: &str) {
    let collected = [
        ("act", "close".to_owned()),
        ("words", planted.word("what was collected")),
    ];
    says(cast.manager, &format!("{project}/collected"), &collected).await;
    let decision = [
        ("title", planted.word("decision")),
        ("words", planted.word("why of a decision")),
        ("other", planted.word("what was not done")),
        ("act", "keep".to_owned()),
    ];
    says(cast.member, &format!("{project}/step/decide"), &decision).await;
    let report = [
        ("words", planted.word("report of a project")),
        ("act", "keep".to_owned()),
    ];
    says(cast.manager, &format!("{project}/step/report"), &report).await;
}

async fn stopped(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let project = begun(planted, cast, space).await;
    let stop = [("words", planted.word("why it stops")), ("act", "keep".to_owned())];
    says(cast.manager, &format!("{project}/step/stop"), &stop).await;
}

async fn idea(planted: &mut Planted, cast: &Cast<'_>, space: &str, from: &str) -> String {
    let form = [
        ("space", space.trim_start_matches("/spaces/").to_owned()),
        ("title", planted.word("idea")),
        ("words", planted.word("why of an idea")),
        ("from", from.to_owned()),
        ("act", "anyway".to_owned()),
    ];
    let idea = says(cast.member, "/ideas", &form).await;
    for lost in cast.lost() {
        sent(lost, &format!("{idea}/support"), &[("act", "give")]).await;
    }
    planted
        .addresses
        .extend(["", "/edit", "/versions"].map(|part| format!("{idea}{part}")));
    idea
}

async fn ideas(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let post = planted.posts.last().unwrap().trim_start_matches("/posts/").to_owned();
    let first = idea(planted, cast, space, &format!("post:{post}")).await;
    let second = idea(planted, cast, space, "").await;
    let form = [
        ("title", planted.word("idea anew")),
        ("words", planted.word("why anew")),
        ("act", "place".to_owned()),
    ];
    says(cast.member, &format!("{second}/edit"), &form).await;
    let answer = [
        ("status", "doing".to_owned()),
        ("words", planted.word("answer to an idea")),
    ];
    says(cast.manager, &format!("{first}/status"), &answer).await;
    sent(cast.manager, &format!("{second}/merge"), &[("into", first.as_str())]).await;
    let talk = sent(cast.member, &format!("{first}/talk"), &[]).await;
    planted.addresses.insert(talk);
    if !cast.goes_out {
        return;
    }
    // One that is not closed came from what is: it is known where it came from, and not what stood there.
    let form = [
        ("space", cast.open.trim_start_matches("/spaces/")),
        ("title", "Een bordje bij de sluis"),
        ("words", "Dan weet iedereen het."),
        ("from", &format!("post:{post}")),
        ("act", "anyway"),
    ];
    let open = sent(cast.manager, "/ideas", &form).await;
    planted.addresses.insert(open);
}

async fn poll(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    for kind in ["single", "ranked"] {
        // What could be chosen is not shown any more of one that is over with fewer than five votes.
        let options: Vec<String> = if kind == "ranked" {
            (0..3).map(|_| planted.word("option")).collect()
        } else {
            vec!["Ja".to_owned(), "Nee".to_owned()]
        };
        let form = [
            ("question", planted.word("poll")),
            ("words", planted.word("words of a poll")),
            ("kind", kind.to_owned()),
            ("options", options.join("\n")),
            ("reveal", "live".to_owned()),
            ("closes", moment(cast, 20)),
        ];
        let post = says(cast.manager, &format!("{space}/polls"), &form).await;
        let page = cast.manager.get(&post).await.text;
        let poll = first(&page, "/polls/");
        let poll = poll.split('/').take(3).collect::<Vec<_>>().join("/");
        for lost in cast.lost() {
            let vote: &[(&str, &str)] = if kind == "single" {
                &[("choice", "0")]
            } else {
                &[("rank-0", "1")]
            };
            lost.post(&format!("{poll}/vote"), vote).await;
        }
        planted
            .addresses
            .extend([post, format!("{poll}/edit"), format!("{poll}/result.csv")]);
        if kind == "single" {
            sent(cast.manager, &format!("{poll}/close"), &[]).await;
        }
    }
}

async fn proposal(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let sections = |first: String, second: String| format!("# {first}\nEen lijst.\n\n# Hoe\n{second}");
    let words = sections(planted.word("section"), planted.word("words of a section"));
    let form = [
        ("title", planted.word("proposal")),
        ("why", planted.word("why of a proposal")),
        ("words", words),
        ("until", moment(cast, 1)),
    ];
    let proposal = says(cast.manager, &format!("{space}/proposals"), &form).await;
    let feedback = |words: String| {
        [
            ("version", "1".to_owned()),
            ("section", "1".to_owned()),
            ("stance", "condition".to_owned()),
            ("words", words),
        ]
    };
    let give = format!("{proposal}/feedback");
    says(cast.member, &give, &feedback(planted.word("feedback"))).await;
    for lost in cast.lost() {
        says(lost, &give, &feedback("Met een hesje".to_owned())).await;
    }
    let page = cast.manager.get(&proposal).await.text;
    let key = |rest: &str| rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let to: BTreeSet<String> = page.split("answer=").skip(1).map(key).collect();
    for to in to {
        let answer = [("to", to), ("answer", planted.word("answer to feedback"))];
        says(cast.manager, &format!("{proposal}/answer"), &answer).await;
    }
    let next = [
        (
            "words",
            sections(planted.word("next section"), planted.word("next words")),
        ),
        ("changes", planted.word("what changed")),
        ("until", moment(cast, 1)),
    ];
    says(cast.manager, &format!("{proposal}/version"), &next).await;
    let parts = ["", "?version=1", "/version"];
    planted.addresses.extend(parts.map(|part| format!("{proposal}{part}")));
    planted.later.proposals.push(proposal);
}
