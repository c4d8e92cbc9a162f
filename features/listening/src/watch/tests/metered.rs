//! Networks that count: nothing before a yes, never beyond the budget, whatever breaks, and a new month.

use platform::access::Role;
use platform::clock::{DAY_MICROS, Moment};
use platform::outside::FeedTrouble;
use platform::store::Change;
use platform::texts::Language;
use testkit::{House, Person};

use super::fixtures::{add_query, house, source_at, texts_found};
use crate::watch::metered::round::read_due;
use crate::watch::store::meter::{self, Used};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::list;

const ADD: &str = "/listen/sources/metered";
const TOKEN: &str = "AAAA-geheim-BBBB";

fn wished<'a>(about: &'a str, price: &'a str, budget: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("network", "x"),
        ("about", about),
        ("secret", TOKEN),
        ("price", price),
        ("budget", budget),
    ]
}

/// X, set up at ten cents a post; nothing is confirmed yet.
async fn set_up(house: &House, budget: &str) -> (Person, Model) {
    let anna = house.person("Anna", &[Role::Communication]).await;
    let added = anna.post(ADD, &wished("gemaal -is:retweet", "0,10", budget)).await;
    assert_eq!(added.status.as_u16(), 303, "{}", added.text);
    let all = list(house.platform.store.reader()).await.unwrap();
    (anna, all.into_iter().find(|row| row.host == "x.com").unwrap())
}

fn at(row: &Model) -> String {
    format!("/listen/sources/{}/meter", row.public_id)
}

async fn confirm(who: &Person, row: &Model, budget: i64) {
    let budget = (budget * 1_000_000).to_string();
    let said = who
        .post(
            &format!("{}/confirm", at(row)),
            &[("price", "100000"), ("budget", &budget)],
        )
        .await;
    assert_eq!(said.status.as_u16(), 303, "{}", said.text);
}

async fn round(house: &House, row: &Model) -> Model {
    let due = source_at(house, row.id).await.next_fetch_at;
    house.clock.advance(due.since(house.clock.now()).max(0));
    read_due(&house.platform).await.unwrap();
    source_at(house, row.id).await
}

async fn used(house: &House, row: &Model, month: &str) -> Used {
    meter::used_in(house.platform.store.reader(), row.id, month)
        .await
        .unwrap()
}

#[tokio::test]
async fn nothing_is_read_before_the_sum_was_seen_and_confirmed() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    house.x.say("het gemaal stinkt");
    let (anna, row) = set_up(&house, "25").await;
    let page = anna.get(&at(&row)).await.text;
    assert!(
        page.contains("€\u{a0}25,00") && page.contains("hoogstens 250 berichten"),
        "{page}"
    );
    round(&house, &row).await;
    assert_eq!(house.x.asked(), []);
    // Yes to another sum than the one that stands there is no yes.
    confirm(&anna, &row, 26).await;
    round(&house, &row).await;
    assert_eq!(house.x.asked(), []);
    confirm(&anna, &row, 25).await;
    round(&house, &row).await;
    assert_eq!(texts_found(&house).await, ["het gemaal stinkt"]);
    let asked = house.x.asked();
    assert_eq!(
        (asked[0].about.as_str(), asked[0].posts_most),
        ("gemaal -is:retweet", 100)
    );
    assert_eq!(
        used(&house, &row, "2026-11").await,
        Used {
            pieces: 1,
            used: 100_000
        }
    );
    // A new price needs a new yes.
    let changed = anna.post(&at(&row), &[("price", "0,20"), ("budget", "25")]).await;
    assert_eq!(changed.status.as_u16(), 303);
    round(&house, &row).await;
    assert_eq!(house.x.asked().len(), 1);
}

#[tokio::test]
async fn it_stops_at_the_budget_says_so_and_goes_on_where_it_was_when_the_month_turns() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    for number in 0..57 {
        house.x.say(&format!("gemaal {number}"));
    }
    let (anna, row) = set_up(&house, "2,50").await;
    let said = [("price", "100000"), ("budget", "2500000")];
    anna.post(&format!("{}/confirm", at(&row)), &said).await;
    let stopped = round(&house, &row).await;
    assert_eq!(
        (house.x.given(), texts_found(&house).await.len()),
        (25, 25),
        "25 posts are what it buys"
    );
    assert_eq!(
        used(&house, &row, "2026-11").await,
        Used {
            pieces: 25,
            used: 2_500_000
        }
    );
    assert_eq!(stopped.trouble.as_deref(), Some("budget_used"));
    assert_eq!(
        stopped.next_fetch_at,
        moment("2026-11-30T23:00:00Z"),
        "midnight in Amsterdam"
    );
    let page = anna.get("/listen/sources").await.text;
    assert!(page.contains("Het budget van deze maand is op"), "{page}");
    crate::watch::sources::tell::tell_standing(&house.platform)
        .await
        .unwrap();
    let told = anna.get("/notices").await.text;
    assert!(told.contains("is op voor deze maand"), "{told}");
    for month in ["2026-12", "2027-01"] {
        round(&house, &row).await;
        assert!(used(&house, &row, month).await.used <= 2_500_000);
    }
    let mut all = texts_found(&house).await;
    all.sort();
    all.dedup();
    assert_eq!(
        (all.len(), house.x.given()),
        (57, 57),
        "each post once, and paid for once"
    );
}

#[tokio::test]
async fn what_is_lost_on_the_way_stays_counted_and_what_is_refused_is_given_back() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    house.x.say("gemaal");
    let (anna, row) = set_up(&house, "25").await;
    confirm(&anna, &row, 25).await;
    house.x.fail(Some((FeedTrouble::Busy, Some(3_600), Some(0))));
    let busy = round(&house, &row).await;
    assert_eq!(used(&house, &row, "2026-11").await.pieces, 0, "a refusal costs nothing");
    assert!(
        busy.next_fetch_at.since(house.clock.now()) >= 3_600_000_000,
        "it rests as long as X asks"
    );
    house.x.fail(Some((FeedTrouble::TooSlow, None, None)));
    round(&house, &row).await;
    let asked = house.x.asked();
    assert_eq!(
        asked[1].posts_most, 10,
        "after a failure as little as can be is put at stake"
    );
    assert_eq!(
        used(&house, &row, "2026-11").await.pieces,
        10,
        "nobody knows what an answer held that was lost"
    );
    house.x.fail(None);
    let well = round(&house, &row).await;
    assert_eq!((well.trouble, used(&house, &row, "2026-11").await.pieces), (None, 11));
}

#[tokio::test]
async fn a_crash_between_taking_and_reading_never_overspends() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    for number in 0..400 {
        house.x.say(&format!("gemaal {number}"));
    }
    let (anna, row) = set_up(&house, "25").await;
    confirm(&anna, &row, 25).await;
    // The process ends after it took a hundred posts out of the month: nobody ever gives these back.
    let kept = meter::find(house.platform.store.reader(), row.id)
        .await
        .unwrap()
        .unwrap();
    let take = async |change: &Change| meter::take(change, &kept, "2026-11", 100).await;
    assert!(house.platform.store.change(take).await.unwrap());
    round(&house, &row).await;
    assert_eq!(house.x.given(), 150);
    assert_eq!(used(&house, &row, "2026-11").await.used, 25_000_000);
    assert!(
        !house.platform.store.change(take).await.unwrap(),
        "the store itself refuses one more"
    );
}

#[tokio::test]
async fn what_cannot_be_is_refused_the_token_is_never_shown_and_removed_is_forgotten() {
    let house = house().await;
    let (anna, row) = set_up(&house, "25").await;
    for about in ["", "  ", &"a".repeat(513)] {
        let refused = anna.post(ADD, &wished(about, "0,1", "25")).await;
        assert_eq!(refused.status.as_u16(), 422, "{about}");
        assert!(!refused.text.contains(TOKEN), "{}", refused.text);
    }
    for (price, budget) in [("0", "25"), ("x", "25"), ("0,1", "0,99"), ("0,1", "1.000,00")] {
        let refused = anna.post(ADD, &wished("b", price, budget)).await;
        assert_eq!(refused.status.as_u16(), 422, "{price} {budget}");
    }
    let kept = meter::find(house.platform.store.reader(), row.id)
        .await
        .unwrap()
        .unwrap();
    assert!(!kept.secret.contains("geheim") && !format!("{kept:?}").contains("geheim"));
    for page in [at(&row), "/listen/sources".into(), "/listen/changes".into()] {
        assert!(!anna.get(&page).await.text.contains(TOKEN), "{page}");
    }
    confirm(&anna, &row, 25).await;
    anna.post(&format!("/listen/sources/{}/remove", row.public_id), &[])
        .await;
    let gone = meter::find(house.platform.store.reader(), row.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((gone.secret.as_str(), gone.confirmed_at), ("", None));
    assert_eq!(anna.get(&at(&row)).await.status.as_u16(), 404);
    let employee = house.person("Kees", &[]).await;
    assert_eq!(employee.get(ADD).await.status.as_u16(), 404);
}

#[tokio::test]
async fn who_counts_questions_costs_no_money_and_a_network_that_is_off_is_not_asked() {
    let house = house().await;
    add_query(&house, "gemaal").await;
    let eva = house.person_in("Eva", &[Role::Communication], Language::En).await;
    let form = eva.get("/listen/sources/metered?network=linkedin").await.text;
    assert!(
        form.contains("Questions a month") && !form.contains("name=\"price\""),
        "{form}"
    );
    let off = eva.get("/listen/sources/metered?network=facebook").await.text;
    assert!(
        off.contains("Facebook is off.") && !off.contains("<form class=\"form sheet\""),
        "{off}"
    );
    let wish = [
        ("network", "facebook"),
        ("about", "7"),
        ("secret", TOKEN),
        ("budget", "3000"),
    ];
    assert_eq!(eva.post(ADD, &wish).await.status.as_u16(), 404);
    let wish = [
        ("network", "linkedin"),
        ("about", "7"),
        ("secret", TOKEN),
        ("budget", "2"),
    ];
    let added = eva.post(ADD, &wish).await;
    assert_eq!(added.status.as_u16(), 303, "{}", added.text);
    let all = list(house.platform.store.reader()).await.unwrap();
    let row = all.into_iter().find(|row| row.host == "linkedin.com").unwrap();
    let page = eva.get(&at(&row)).await.text;
    assert!(page.contains("At most 2 questions a month"), "{page}");
    let said = [("price", "0"), ("budget", "2")];
    eva.post(&format!("{}/confirm", at(&row)), &said).await;
    house.linkedin.say("gemaal");
    round(&house, &row).await;
    round(&house, &row).await;
    let used_up = round(&house, &row).await;
    assert_eq!(house.linkedin.asked().len(), 2);
    assert_eq!(used_up.trouble.as_deref(), Some("budget_used"));
    assert!(used_up.next_fetch_at.since(house.clock.now()) > DAY_MICROS);
}

fn moment(text: &str) -> Moment {
    Moment(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
}
