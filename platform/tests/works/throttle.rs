//! Who tries too often waits, and nobody is locked out.

use std::net::IpAddr;

use platform::clock::{MINUTE_MICROS, SECOND_MICROS};
use platform::failure::Failure;
use platform::throttle::{allow, succeeded, try_sign_in};
use testkit::House;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn seconds(outcome: Result<(), Failure>) -> u32 {
    match outcome {
        Ok(()) => 0,
        Err(Failure::TooOften(seconds)) => seconds,
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_hundred_at_once_are_counted_as_a_hundred() {
    let house = House::with(vec![]).await;
    let store = &house.platform.store;
    let all = (0..100).map(|_| allow(store, "invite:1", 30, MINUTE_MICROS));
    let allowed = futures_util::future::join_all(all)
        .await
        .into_iter()
        .filter(Result::is_ok)
        .count();
    assert_eq!(allowed, 30);
    assert_eq!(
        seconds(allow(store, "invite:2", 30, MINUTE_MICROS).await),
        0,
        "another bucket is another count"
    );
    house.clock.advance(20 * SECOND_MICROS);
    assert_eq!(seconds(allow(store, "invite:1", 30, MINUTE_MICROS).await), 40);
    house.clock.advance(40 * SECOND_MICROS);
    assert_eq!(seconds(allow(store, "invite:1", 30, MINUTE_MICROS).await), 0);
}

#[tokio::test]
async fn failures_on_one_account_cost_seconds_from_anywhere() {
    let house = House::with(vec![]).await;
    let store = &house.platform.store;
    let attempt =
        async |host: u8| seconds(try_sign_in(store, "Joris@x.example ", ip(&format!("192.0.2.{host}"))).await);
    for host in 0..10 {
        assert_eq!(attempt(host).await, 0, "{host}");
    }
    assert_eq!(attempt(10).await, 1);
    house.clock.advance(SECOND_MICROS);
    assert_eq!((attempt(11).await, attempt(12).await), (0, 2));
    assert_eq!(seconds(try_sign_in(store, "other@x.example", ip("192.0.2.1")).await), 0);
    house.clock.advance(2 * SECOND_MICROS);
    assert_eq!(attempt(13).await, 0, "waiting helps, the owner is never locked out");
    let ours = async |change: &platform::store::Change| succeeded(change, "joris@x.example", ip("192.0.2.13")).await;
    store.change(ours).await.unwrap();
    assert_eq!(
        (attempt(14).await, attempt(14).await),
        (0, 0),
        "the right password starts afresh"
    );
}

#[tokio::test]
async fn a_network_has_thirty_failures_and_right_passwords_are_free() {
    let house = House::with(vec![]).await;
    let store = &house.platform.store;
    for number in 0..60 {
        let (mail, address) = (format!("{number}@x.example"), ip("2001:db8:1::1"));
        assert_eq!(seconds(try_sign_in(store, &mail, address).await), 0, "{number}");
        store
            .change(async |change| succeeded(change, &mail, address).await)
            .await
            .unwrap();
    }
    for number in 0..30 {
        let address = ip(&format!("2001:db8:1:{number:x}::1"));
        assert_eq!(
            seconds(try_sign_in(store, &format!("{number}@y.example"), address).await),
            0,
            "{number}"
        );
    }
    assert_eq!(
        seconds(try_sign_in(store, "z@y.example", ip("2001:db8:1:ffff::9")).await),
        900
    );
    assert_eq!(seconds(try_sign_in(store, "z@y.example", ip("2001:db8:2::9")).await), 0);
}
