//! What makes the service page, the report and the alerts worth a look: a team with its own hours and lead, a clock that waits, a
//! colleague and a space who are asked, and a pumping station that many talk of at once.

use community::spaces;
use listening::routing::{self, CaseKind, CaseState};
use listening::watch::{self, NewMention};
use listening::{alerts, ask};
use people::{departments, directory};
use platform::clock::{Day, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;
use platform::store::Change;
use serde_json::json;

use super::cast::Cast;
use super::hand::Hand;

/// The team that is there in the evening too.
const TEAM: &str = "Klantcontact";
/// The query that is suddenly heard.
const QUERY: &str = "Gemalen en overlast";
/// Hours of listening before today: ten weeks.
const HEARD_HOURS: i64 = 10 * 7 * 24;
/// Mentions that are looked through for cases.
const LOOK_AT: u64 = 200;

/// What people say within an hour when a pumping station stops.
const SAID: [&str; 9] = [
    "Gemaal Zuidbroek staat stil sinds vanmorgen, overlast in de hele straat. Weet Lagemade dit?",
    "Water over het fietspad bij gemaal Zuidbroek. Overlast voor iedereen die naar school moet.",
    "Is er iets met het gemaal in Zuidbroek? Het stinkt en het water staat hoog, flinke overlast.",
    "Het gemaal maakt geen geluid meer. Vorige week nog overlast van het brommen, nu niets.",
    "Kelder loopt vol, gemaal doet niets. Deze overlast hebben we nog nooit gehad.",
    "Buurman zegt dat het gemaal zonder stroom zit. Hoe lang duurt deze overlast nog?",
    "Wie belt er even over gemaal Zuidbroek? Stank en overlast tot aan de Lindelaan.",
    "Sloot achter ons huis is vol, gemaal staat uit. Overlast voor de kinderen op het pad.",
    "Foto van gemaal Zuidbroek: alles donker. Overlast begint nu ook bij de Kerkweg.",
];

/// What is set and asked while the story runs.
pub(super) async fn prepare(platform: &Platform, cast: &Cast) -> Result<(), Failure> {
    set(platform, cast).await?;
    let db = platform.store.reader();
    let newest = watch::list_newest(db, None, LOOK_AT).await?;
    let cases = routing::list_cases_of_mentions(db, newest.iter().map(|it| it.id).collect()).await?;
    let mut open: Vec<_> = cases
        .into_iter()
        .map(|(_, case)| case)
        .filter(|it| it.state == CaseState::Open)
        .collect();
    // The questions are about something that went wrong, so complaints come first.
    open.sort_by_key(|it| (it.kind == CaseKind::Complaint, it.id));
    let mut open = open.into_iter().rev();
    if let Some(case) = open.next() {
        let owner = owner(platform, case.owner_id).await?;
        let question = "In welke straat is het, en sinds wanneer merkt u het?";
        let form = [("question", question), ("key", "story-wait")];
        owner.send(&format!("{}/wait", case.path()), &form).await?;
    }
    if let Some(case) = open.next() {
        ask_colleague(platform, cast, &case).await?;
    }
    if let Some(case) = open.next() {
        ask_space(platform, &case).await?;
    }
    Ok(())
}

async fn owner(platform: &Platform, id: Option<i64>) -> Result<Hand, Failure> {
    let id = id.ok_or(Failure::NotFound)?;
    let account = Account::find(platform.store.reader(), id).await?;
    Hand::of(platform, &account.ok_or(Failure::NotFound)?).await
}

/// Holidays from the list, and hours and a lead for a team.
async fn set(platform: &Platform, cast: &Cast) -> Result<(), Failure> {
    let (db, marijke) = (platform.store.reader(), Hand::of(platform, &cast.marijke).await?);
    let today = platform.now().day(&platform.organisation.facts().time_zone());
    let year = today.date().year();
    let days = [
        format!("{year}-12-25"),
        format!("{year}-12-26"),
        format!("{}-01-01", year + 1),
    ];
    let coming: Vec<(&str, &str)> = days
        .iter()
        .filter(|day| Day::parse(day).is_some_and(|day| day > today))
        .map(|day| ("day", day.as_str()))
        .collect();
    if !coming.is_empty() {
        marijke.send("/listen/service/holidays/offered", &coming).await?;
    }
    let tree = departments::tree(db).await?;
    let Some(team) = tree
        .list_named(TEAM)
        .first()
        .map(|it| (it.id, it.public_id.to_string()))
    else {
        return Ok(());
    };
    let members = directory::list_members(db, vec![team.0], 10).await?;
    let people = directory::list_briefs(db, members).await?;
    let key = |place: usize| people.get(place).map(|it| it.public_id.to_string()).unwrap_or_default();
    let (lead, deputy) = (key(0), key(1));
    let leads = [("team", team.1.as_str()), ("lead", &lead), ("deputy", &deputy)];
    marijke.send("/listen/service/teams/leads", &leads).await?;
    let tomorrow = today.plus_days(1).to_string();
    let mut form = vec![("team", team.1.as_str()), ("valid_from", tomorrow.as_str())];
    for day in ["from1", "from2", "from3", "from4", "from5"] {
        form.push((day, "08:00"));
    }
    for day in ["to1", "to2", "to3", "to4", "to5"] {
        form.push((day, "20:00"));
    }
    marijke.send("/listen/service/teams/hours", &form).await
}

async fn ask_colleague(platform: &Platform, cast: &Cast, case: &routing::CaseBrief) -> Result<(), Failure> {
    let other = cast.solvers.iter().find(|it| Some(it.id) != case.owner_id);
    let Some(other) = other else { return Ok(()) };
    let to = format!("person:{}", other.public_id);
    let question = "Was jij daar deze week? Ik wil weten of er al iemand gekeken heeft.";
    let form = [("to", to.as_str()), ("question", question), ("key", "story-ask")];
    let hand = owner(platform, case.owner_id).await?;
    hand.send(&format!("{}/ask", case.path()), &form).await?;
    platform.clock.advance(25 * MINUTE_MICROS);
    let answer = "Ja, dinsdag. Het werk is besteld; over een dag of twee merkt de bewoner er niets meer van.";
    let other = Hand::of(platform, other).await?;
    for page in ask::list_waiting_pages(platform.store.reader(), to_id(cast, case)).await? {
        other.send(&page, &[("answer", answer)]).await?;
    }
    Ok(())
}

fn to_id(cast: &Cast, case: &routing::CaseBrief) -> i64 {
    let other = cast.solvers.iter().find(|it| Some(it.id) != case.owner_id);
    other.map_or(0, |it| it.id)
}

async fn ask_space(platform: &Platform, case: &routing::CaseBrief) -> Result<(), Failure> {
    let db = platform.store.reader();
    let owner_id = case.owner_id.ok_or(Failure::NotFound)?;
    for space in spaces::list_mine(db, owner_id).await? {
        if !spaces::may_post(db, space.id, owner_id, false).await? {
            continue;
        }
        let space = space.public_id.to_string();
        let form = [
            ("space", space.as_str()),
            ("title", "Wie weet hier meer van?"),
            (
                "words",
                "Een inwoner vraagt ernaar, en ik wil geen verkeerd antwoord geven.",
            ),
            ("key", "story-space"),
        ];
        let hand = owner(platform, Some(owner_id)).await?;
        return hand.send(&format!("{}/ask/community", case.path()), &form).await;
    }
    Ok(())
}

/// In the last hour a pumping station stops, and everybody talks of it.
pub(super) async fn burst(platform: &Platform) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let queries = watch::list_queries(db).await?;
    let Some(query) = queries.into_iter().find(|it| it.name == QUERY) else {
        return Ok(());
    };
    let hour = now.0 / HOUR_MICROS;
    // One in each hour of the day, for weeks.
    let hours: Vec<(i64, i64)> = (hour - HEARD_HOURS..hour)
        .map(|it| (it, i64::from(it % 24 > 6 && it % 24 < 21)))
        .collect();
    let begin = Moment(hour * HOUR_MICROS);
    let step = now.since(begin) / SAID.len() as i64;
    let said = |(number, text): (i64, &&str)| NewMention {
        identity: format!("https://lagemade.example/stroom/{number}"),
        url: Some(format!("https://lagemade.example/stroom/{number}")),
        text: (*text).to_owned(),
        language: Some("nl".into()),
        published_at: Some(begin.plus(number * step)),
        ..NewMention::default()
    };
    let keep = async |change: &Change| {
        alerts::remember_hours(change, query.id, &hours).await?;
        let source = watch::source_of_brought(change, "Mastodon", "Horen wat inwoners en pers vinden").await?;
        let mentions = (0..).zip(&SAID).map(said).collect();
        watch::insert_mentions(change, source, mentions).await
    };
    platform.store.change(keep).await?;
    for (job, about) in [
        ("watch.apply_query", json!({ "id": query.id })),
        ("alerts.look", json!(null)),
    ] {
        let job = platform
            .features
            .iter()
            .flat_map(|it| &it.jobs)
            .find(|it| it.name == job);
        if let Some(job) = job {
            (job.run)(platform, &about).await?;
        }
    }
    Ok(())
}
