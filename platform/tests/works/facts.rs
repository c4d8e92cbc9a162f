//! Facts are added up by day and department.

use platform::clock::{Day, HOUR_MICROS};
use platform::facts::{self, Sum};
use testkit::House;

#[tokio::test]
async fn facts_add_up_by_the_day_of_the_organisation() {
    let house = House::with(vec![]).await;
    let store = &house.platform.store;
    let record = async |department: Option<i64>, amount: i64| {
        let keep = store.change(async |change| facts::record(change, "routing.case_solved", department, amount).await);
        keep.await.unwrap();
    };
    record(Some(7), 1).await;
    record(Some(7), 2).await;
    record(None, 5).await;
    // 23:30 in UTC is the next day in Amsterdam.
    house.clock.advance(14 * HOUR_MICROS + HOUR_MICROS / 2);
    record(Some(7), 10).await;
    let day = |text: &str| Day::parse(text).unwrap();
    let sums = facts::sum(
        store.reader(),
        "routing.case_solved",
        &day("2026-11-17"),
        &day("2026-11-18"),
    )
    .await
    .unwrap();
    let mut first: Vec<_> = sums
        .iter()
        .filter(|sum| sum.day == day("2026-11-17"))
        .cloned()
        .collect();
    first.sort_by_key(|sum| sum.department);
    let sum = |day: Day, department, amount| Sum {
        day,
        department,
        amount,
    };
    assert_eq!(
        first,
        [sum(day("2026-11-17"), None, 5), sum(day("2026-11-17"), Some(7), 3)]
    );
    assert_eq!(sums.last().cloned(), Some(sum(day("2026-11-18"), Some(7), 10)));
    let later = facts::sum(
        store.reader(),
        "routing.case_solved",
        &day("2026-11-18"),
        &day("2026-11-30"),
    )
    .await
    .unwrap();
    assert_eq!(later.len(), 1);
}
