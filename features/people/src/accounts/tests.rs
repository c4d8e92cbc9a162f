//! The commands `user add` and `user reset`.

use platform::access::Role;
use platform::session::{Account, AccountState};
use testkit::House;

use super::{add, reset_password};
use crate::features;

const GOOD: &str = "rietkraag langs het gemaal";

#[tokio::test]
async fn an_added_colleague_can_sign_in_and_a_reset_ends_what_was_open() {
    let house = House::with(features()).await;
    let made = add(
        &house.platform,
        "R.Nijhof@Lagemade.example",
        "Nijhof, Ruben",
        &[Role::Administrator],
        GOOD,
    )
    .await
    .unwrap();
    assert_eq!(
        (made.name.as_str(), made.mail.as_str()),
        ("Ruben Nijhof", "r.nijhof@lagemade.example")
    );
    let ruben = house.stranger();
    let fields = [("mail", "r.nijhof@lagemade.example"), ("password", GOOD)];
    assert_eq!(ruben.post("/sign-in", &fields).await.status, 303);
    assert_eq!(ruben.get("/people").await.status, 200);
    reset_password(&house.platform, "r.nijhof@lagemade.example", "wilgen buigen in de wind")
        .await
        .unwrap();
    assert_eq!(ruben.get("/people").await.status, 303);
    assert_eq!(ruben.post("/sign-in", &fields).await.status, 422);
}

#[tokio::test]
async fn the_commands_refuse_in_words() {
    let house = House::with(features()).await;
    let refused = async |mail: &str, name: &str, password: &str| {
        let failure = add(&house.platform, mail, name, &[], password).await.unwrap_err();
        assert!(matches!(failure, platform::failure::Failure::Refused(_)), "{failure:?}");
    };
    refused("nobody", "Sanne Kuipers", GOOD).await;
    refused("s@lagemade.example", " ", GOOD).await;
    refused("s@lagemade.example", "Sanne Kuipers", "kort").await;
    refused("s@lagemade.example", "Sanne Kuipers", "waterschaplagemade").await;
    add(&house.platform, "s@lagemade.example", "Sanne Kuipers", &[], GOOD)
        .await
        .unwrap();
    refused("S@lagemade.example", "Sanne Kuipers", GOOD).await;
    let account = Account::find_by_mail(house.platform.store.reader(), "s@lagemade.example")
        .await
        .unwrap()
        .unwrap();
    let close = async |change: &platform::store::Change| {
        Account::set_state(change, account.id, AccountState::Deactivated).await
    };
    house.platform.store.change(close).await.unwrap();
    assert!(
        reset_password(&house.platform, "s@lagemade.example", GOOD)
            .await
            .is_err(),
        "closed stays closed"
    );
}
