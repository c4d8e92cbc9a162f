//! Where a place meets: gatherings and their reports, the weekly hour and its talk, the line of today, a newsletter for it alone.

use super::loops::moment;
use super::planted::{Cast, Planted, says, sent};
use super::talk::first;

/// Fills it.
pub(super) async fn plant(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    gathering(planted, cast, space).await;
    cancelled(planted, cast, space).await;
    hour(planted, cast, space).await;
    newsletter(planted, cast, space).await;
    let line = [("words", planted.word("line of today"))];
    if cast
        .member
        .post("/community/today", &[("words", "Iets")])
        .await
        .status
        .is_redirection()
    {
        says(cast.member, "/community/today", &line).await;
    } else {
        planted.words.remove(&line[0].1);
    }
}

async fn called(planted: &mut Planted, cast: &Cast<'_>, space: &str) -> String {
    let form = [
        ("title", planted.word("gathering")),
        ("about", planted.word("words of a gathering")),
        ("place", planted.word("place")),
        ("link", format!("https://{}.example/", planted.word("link"))),
        ("begins", moment(cast, 1)),
        ("ends", moment(cast, 2)),
        ("zone", "Europe/Amsterdam".to_owned()),
        ("tell", "yes".to_owned()),
    ];
    let gathering = says(cast.manager, &format!("{space}/gatherings"), &form).await;
    for lost in cast.lost() {
        sent(lost, &format!("{gathering}/answer"), &[("reply", "come")]).await;
    }
    let parts = ["", "/edit", "/report"];
    planted.addresses.extend(parts.map(|part| format!("{gathering}{part}")));
    gathering
}

async fn gathering(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let gathering = called(planted, cast, space).await;
    planted.later.gatherings.push(gathering);
}

async fn cancelled(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let gathering = called(planted, cast, space).await;
    cast.house.run_jobs().await;
    let reason = [("reason", planted.word("why it is off")), ("scope", "this".to_owned())];
    says(cast.manager, &format!("{gathering}/cancel"), &reason).await;
}

async fn hour(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let form = [
        ("weekday", "3"),
        ("begins", "11:00"),
        ("minutes", "60"),
        ("open_hours", "48"),
        ("zone", "Europe/Amsterdam"),
    ];
    let hour = sent(cast.manager, &format!("{space}/social-hour"), &form).await;
    let day = format!("{hour}/2026-11-18");
    sent(cast.manager, &format!("{day}/host"), &[("host", "yes")]).await;
    let about = [
        ("topic", planted.word("topic")),
        (
            "starters",
            format!("{}\n{}", planted.word("starter"), planted.word("second starter")),
        ),
    ];
    says(cast.manager, &format!("{day}/topic"), &about).await;
    let parts = [hour.clone(), format!("{hour}/edit"), day.clone()];
    planted.addresses.extend(parts);
    planted
        .addresses
        .extend(["/kit", "/harvest"].map(|part| format!("{day}{part}")));
    let week = format!("{hour}/2026-11-25");
    let reason = [("reason", planted.word("why the hour is off"))];
    says(cast.manager, &format!("{week}/call-off"), &reason).await;
    planted.addresses.insert(week);
    planted.later.hours.push(day);
}

async fn newsletter(planted: &mut Planted, cast: &Cast<'_>, space: &str) {
    let title = planted.word("newsletter");
    let made = sent(cast.manager, "/newsletter", &[("title", &title)]).await;
    let path = made.trim_end_matches("/edit").to_owned();
    let form = [
        ("title", title),
        ("words", planted.word("words of a newsletter")),
        ("reach", format!("space:{}", space.trim_start_matches("/spaces/"))),
    ];
    says(cast.manager, &format!("{path}/edit"), &form).await;
    planted.addresses.extend([path.clone(), format!("{path}/edit")]);
}

/// Says something in the talk of the hour, while it is open.
pub(super) async fn talk(planted: &mut Planted, cast: &Cast<'_>) {
    for day in planted.later.hours.clone() {
        let page = cast.member.get(&day).await.text;
        let talk = first(&page, "/posts/");
        let said = [("words", planted.word("said in the hour"))];
        says(cast.member, &format!("{talk}/comments"), &said).await;
        planted.addresses.insert(talk);
    }
}

/// Decides and tells what could only be said once days had passed.
pub(super) async fn tell(planted: &mut Planted, cast: &Cast<'_>) {
    for proposal in planted.later.proposals.clone() {
        let outcome = planted.word("outcome of a proposal");
        let decide = [("to", "adopted".to_owned()), ("outcome", outcome)];
        says(cast.manager, &format!("{proposal}/decide"), &decide).await;
    }
    for gathering in planted.later.gatherings.clone() {
        let report = [("words", planted.word("report of a gathering"))];
        says(cast.manager, &format!("{gathering}/report"), &report).await;
    }
}
