//! Each figure of the report against a count of its own, over cases that came in at all hours.

use platform::access::Role;
use platform::clock::{DAY_MICROS, HOUR_MICROS, MINUTE_MICROS, Moment};
use platform::ids::PublicId;
use platform::store::Change;
use testkit::House;

use super::fixtures::{Cast, asked, case, case_of_joris, cast, department, house, open};
use crate::routing::promise::{mark_answered, mark_solved, wait_for_customer};
use crate::routing::report::figures::{Counted, Figures, Spread};
use crate::routing::store::report::list;
use crate::routing::{self, Case, CaseKind, CaseState, Owner};

/// Forty cases, one each five hours; some answered, some solved, some waited for.
async fn filled(house: &House, cast: &Cast) -> Vec<Case> {
    let mut ids = Vec::new();
    for number in 0..40_i64 {
        house.clock.advance(5 * HOUR_MICROS + number * MINUTE_MICROS);
        let mut it = asked("Het stinkt", Owner::Person(cast.joris.id()), &cast.marijke);
        it.kind = CaseKind::ALL[usize::try_from(number % 6).unwrap()];
        // Written some time before it was decided.
        it.subject.written_at = Some(house.platform.now().plus(-number * 7 * MINUTE_MICROS));
        ids.push(open(house, it).await);
        let id = ids[usize::try_from(number * 3 / 4).unwrap()];
        let it = case(house, id).await;
        let key = PublicId::random();
        let act = async |change: &Change| {
            match number % 4 {
                0 => mark_answered(change, &it, CaseState::Open).await?,
                1 if it.state != CaseState::Solved => drop(mark_solved(change, &it, number % 8 == 1).await?),
                2 => drop(wait_for_customer(change, &it, "Waar?", cast.joris.id(), key.as_str()).await?),
                _ => {}
            }
            Ok(())
        };
        let _ = house.platform.store.change(act).await;
    }
    routing::list_cases(house.platform.store.reader(), ids.iter().map(|id| id.0).collect())
        .await
        .unwrap()
}

/// Open minutes, minute by minute: Monday to Friday, nine to five in Amsterdam in winter.
fn office_minutes(from: Moment, to: Moment) -> i64 {
    let mut count = 0;
    let mut at = from.0;
    while at + MINUTE_MICROS <= to.0 {
        // One hour ahead of UTC; day 0 was a Thursday.
        let wall = at + HOUR_MICROS;
        let (day, hour) = (wall.div_euclid(DAY_MICROS), wall.rem_euclid(DAY_MICROS) / HOUR_MICROS);
        count += i64::from((day + 3).rem_euclid(7) < 5 && (9..17).contains(&hour));
        at += MINUTE_MICROS;
    }
    count
}

/// The value below or at which so many of a hundred lie, found by looking at each.
fn rank(values: &[i64], percent: usize) -> i64 {
    let enough = |it: &&i64| values.iter().filter(|other| other <= it).count() * 100 >= values.len() * percent;
    *values.iter().filter(enough).min().unwrap()
}

#[tokio::test]
async fn each_figure_is_what_a_count_of_the_cases_gives() {
    let house = house().await;
    let cast = cast(&house).await;
    let cases = filled(&house, &cast).await;
    let now = house.platform.now();
    let counted = list(house.platform.store.reader(), Moment(0), now.plus(1), now)
        .await
        .unwrap();
    let figures = Figures::of(&counted);
    assert_eq!(figures.cases, 40);
    let count = |holds: &dyn Fn(&&Case) -> bool| cases.iter().filter(holds).count();
    assert_eq!(figures.first.done, count(&|it| it.first_answer_at.is_some()));
    assert_eq!(
        figures.first.kept,
        count(&|it| it.first_answer_at.is_some_and(|at| at <= it.due_first_at))
    );
    let early = |it: &Case| it.solved_at.is_some_and(|at| at <= it.due_first_at);
    let overdue = count(&|it| it.first_answer_at.is_none() && it.due_first_at < now && !early(it));
    assert_eq!(figures.first.decided, figures.first.done + overdue);
    assert!(
        overdue > 0 && figures.first.kept < figures.first.done,
        "both good and bad ones occur"
    );
    assert_eq!(figures.solved.done, count(&|it| it.state == CaseState::Solved));
    let first: Vec<i64> = cases
        .iter()
        .filter_map(|it| it.first_answer_at.map(|at| office_minutes(it.made_at, at)))
        .collect();
    let expected = Spread::Minutes {
        median: rank(&first, 50),
        p90: rank(&first, 90),
    };
    assert_eq!(figures.first.open, expected);
    let wall: Vec<i64> = cases
        .iter()
        .filter_map(|it| {
            it.first_answer_at
                .map(|at| at.since(it.written_at.unwrap()) / MINUTE_MICROS)
        })
        .collect();
    let expected = Spread::Minutes {
        median: rank(&wall, 50),
        p90: rank(&wall, 90),
    };
    assert_eq!(figures.first.wall, expected);
    let closed = |it: &&Case| office_minutes(it.written_at.unwrap(), it.written_at.unwrap().plus(MINUTE_MICROS)) == 0;
    let day = |at: Moment| (at.0 + HOUR_MICROS).div_euclid(DAY_MICROS);
    let waited = |it: &&Case| {
        let answered = it.first_answer_at.or(it.solved_at).unwrap_or(now);
        closed(it) && day(answered) > day(it.written_at.unwrap())
    };
    assert_eq!(figures.waited, count(&waited));
    assert!(figures.waited > 0 && figures.waited < figures.evenings, "{figures:?}");
    let hours: Vec<usize> = counted.iter().map(|it: &Counted| it.hour).collect();
    for hour in 0..24 {
        let wall = |it: &&Case| (it.written_at.unwrap().0 + HOUR_MICROS).rem_euclid(DAY_MICROS) / HOUR_MICROS;
        let expected = count(&|it| wall(it) == hour);
        assert_eq!(
            hours.iter().filter(|it| **it == hour as usize).count(),
            expected,
            "{hour}"
        );
    }
}

#[tokio::test]
async fn the_page_and_the_file_are_for_who_oversees_and_name_nobody() {
    let house = house().await;
    let cast = cast(&house).await;
    filled(&house, &cast).await;
    let marijke = house.signed_in(cast.marijke.account.clone().unwrap()).await;
    let sanne = house.signed_in(cast.sanne.account.clone().unwrap()).await;
    let director = house.person("Ineke Directeur", &[Role::Director]).await;
    for path in ["/listen/service/report", "/listen/service/report.csv"] {
        assert_eq!(director.get(path).await.status, 200, "{path}");
    }
    for path in ["/listen/service/report", "/listen/service/report.csv"] {
        assert_eq!(sanne.get(path).await.status, 404, "{path}");
        let page = marijke.get(path).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains("Joris"), "{path} names a colleague");
    }
    let text = marijke.get("/listen/service/report").await.text;
    assert!(text.contains("Klacht") && text.contains("9 van de 10"), "{text}");
    let file = marijke.get("/listen/service/report.csv").await.text;
    assert!(file.lines().any(|line| line.starts_with("Alles,,40,")), "{file}");
    let before = marijke
        .get("/listen/service/report?from=2020-01-01&until=2020-12-31")
        .await
        .text;
    assert!(before.contains("kwam er niets binnen"), "{before}");
}

#[tokio::test]
async fn what_a_colleague_explains_inside_is_no_answer_until_one_stands_outside() {
    let house = house().await;
    let cast = cast(&house).await;
    let figures = async || {
        let now = house.platform.now();
        let counted = list(house.platform.store.reader(), Moment(0), now.plus(1), now)
            .await
            .unwrap();
        Figures::of(&counted)
    };
    let (_, path) = case_of_joris(&house, &cast).await;
    house.clock.advance(HOUR_MICROS);
    cast.joris
        .post(&path, &[("doing", "know"), ("explanation", "Rottend kroos")])
        .await;
    let explained = figures().await;
    assert_eq!(
        (explained.explained, explained.first.done, explained.first.kept),
        (1, 0, 0)
    );
    let form = [
        ("text", "Het is kroos; we ruimen het op."),
        ("version", "0"),
        ("key", "k"),
    ];
    let placed = cast.marijke.post(&format!("{path}/answer/placed"), &form).await;
    assert_eq!(placed.status, 303, "{}", placed.text);
    let answered = figures().await;
    assert_eq!(
        (answered.explained, answered.first.done, answered.first.kept),
        (1, 1, 1)
    );
    // Repaired is not answered; closed as answered is.
    for (outcome, done) in [("repaired", 1), ("answered", 2)] {
        let (_, path) = case_of_joris(&house, &cast).await;
        let form = [("outcome", outcome), ("result", "Rooster schoon")];
        assert_eq!(cast.joris.post(&format!("{path}/solve"), &form).await.status, 303);
        assert_eq!(figures().await.first.done, done, "{outcome}");
    }
    let page = cast.marijke.get("/listen/service/report").await.text;
    assert!(
        page.contains("Uitleg van een collega") && page.contains("Compliment"),
        "{page}"
    );
}

#[tokio::test]
async fn who_leads_a_team_reads_the_figures_of_that_team_alone() {
    let house = house().await;
    let cast = cast(&house).await;
    let mut members = Vec::new();
    for name in ["Anna A", "Bert B", "Cor C", "Dirk D", "Els E", "Fred F"] {
        members.push(house.person(name, &[]).await);
    }
    let mut others = Vec::new();
    for name in ["Gijs G", "Hans H", "Ine I", "Jan J", "Kees K"] {
        others.push(house.person(name, &[]).await);
    }
    let team = department(&house, "Gemalen", &members.iter().collect::<Vec<_>>()).await;
    department(&house, "Belasting", &others.iter().collect::<Vec<_>>()).await;
    for owner in [&members[0], &members[1], &others[0]] {
        open(&house, asked("Het stinkt", Owner::Person(owner.id()), &cast.marijke)).await;
    }
    assert_eq!(members[2].get("/listen/service/report").await.status, 404);
    let tree = people::departments::tree(house.platform.store.reader()).await.unwrap();
    let key = tree.find(team).unwrap().public_id.to_string();
    let lead = members[2].account.as_ref().unwrap().public_id.to_string();
    let sent = cast
        .marijke
        .post(
            "/listen/service/teams/leads",
            &[("team", &key), ("lead", &lead), ("deputy", "")],
        )
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let page = members[2].get("/listen/service/report").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("Gemalen") && !page.text.contains("Belasting"),
        "{}",
        page.text
    );
    assert_eq!(platform::page::check(&page.text), Vec::new());
    let file = members[2].get("/listen/service/report.csv").await.text;
    assert!(file.lines().any(|line| line.starts_with("Alles,,2,")), "{file}");
    let all = cast.marijke.get("/listen/service/report.csv").await.text;
    assert!(all.lines().any(|line| line.starts_with("Alles,,3,")), "{all}");
}
