//! Staff lists as organisations have them.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::session::Account;
use testkit::House;

use super::{Options, Outcome, import};
use crate::directory::{self, Person};
use crate::{accounts, departments, features};

pub(super) const LIST: &str = "Personeelsnummer;Naam;E-mail;Afdeling;Functie;Leidinggevende\r\n\
    1;Bakker, Kees;k.bakker@lagemade.example;Zuivering;Hoofd zuivering;\r\n\
    2;Sanne Kuipers;s.kuipers@lagemade.example;Zuivering > Oosterweer;Ecoloog;Kees Bakker\r\n\
    3;van den Oosterhof, Willem-Jan;w.oosterhof@lagemade.example;Zuivering;Peilbeheerder;1\r\n\
    4;Zoë Çelik;z.celik@lagemade.example;Communicatie;;k.bakker@lagemade.example\r\n\
    5;Ria Verhoeven;r.verhoeven@lagemade.example;Communicatie;Adviseur;Ria Verhoeven\r\n";

pub(super) fn whole() -> Options {
    Options {
        whole_list: true,
        ..Options::default()
    }
}

pub(super) async fn counts(house: &House, list: &[u8], options: &Options) -> (usize, usize, usize, usize) {
    let it = import(&house.platform, list, options).await.unwrap();
    (it.added, it.changed, it.unchanged, it.refused.len())
}

async fn person(house: &House, name: &str) -> Person {
    let all = directory::list_everybody(house.platform.store.reader()).await.unwrap();
    let mut named: Vec<Person> = all.into_iter().filter(|person| person.name.shown() == name).collect();
    assert_eq!(named.len(), 1, "{name}");
    named.remove(0)
}

#[tokio::test]
async fn a_list_comes_in_once_and_twice_changes_nothing() {
    let house = House::with(features()).await;
    assert_eq!(counts(&house, LIST.as_bytes(), &whole()).await, (5, 0, 0, 0));
    assert_eq!(counts(&house, LIST.as_bytes(), &whole()).await, (0, 0, 5, 0));
    let kees = person(&house, "Kees Bakker").await;
    let sanne = person(&house, "Sanne Kuipers").await;
    assert_eq!((kees.manager_id, sanne.manager_id), (None, Some(kees.id)));
    assert_eq!(
        person(&house, "Willem-Jan van den Oosterhof").await.manager_id,
        Some(kees.id)
    );
    assert_eq!(person(&house, "Zoë Çelik").await.manager_id, Some(kees.id));
    assert_eq!(
        person(&house, "Ria Verhoeven").await.manager_id,
        None,
        "nobody leads themselves"
    );
    let tree = departments::tree(house.platform.store.reader()).await.unwrap();
    assert_eq!(tree.path_name(sanne.department_id.unwrap()), "Zuivering › Oosterweer");
    let today = house
        .platform
        .now()
        .day(&house.platform.organisation.facts().time_zone());
    let zuivering = tree.list_named("Zuivering")[0].id;
    let db = house.platform.store.reader();
    assert_eq!(
        departments::member_count_on(db, Some(zuivering), &today).await.unwrap(),
        Some(3)
    );
}

#[tokio::test]
async fn separators_encodings_and_marks_make_no_difference() {
    let comma = LIST.replace(';', ",").replace("Bakker, Kees", "\"Bakker, Kees\"");
    let comma = comma.replace("van den Oosterhof, Willem-Jan", "\"van den Oosterhof, Willem-Jan\"");
    let tabs = LIST.replace(';', "\t");
    let mark = format!("\u{feff}{LIST}");
    let ansi: Vec<u8> = LIST
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    let unix = LIST.replace("\r\n", "\n");
    for list in [
        comma.as_bytes(),
        tabs.as_bytes(),
        mark.as_bytes(),
        &ansi,
        unix.as_bytes(),
    ] {
        let house = House::with(features()).await;
        assert_eq!(counts(&house, list, &whole()).await, (5, 0, 0, 0));
        person(&house, "Zoë Çelik").await;
        person(&house, "Kees Bakker").await;
    }
}

#[tokio::test]
async fn changes_and_leavers_come_out_and_sessions_end() {
    let house = House::with(features()).await;
    import(&house.platform, LIST.as_bytes(), &whole()).await.unwrap();
    accounts::reset_password(
        &house.platform,
        "r.verhoeven@lagemade.example",
        "wilgen buigen in de wind",
    )
    .await
    .unwrap();
    let ria = house.stranger();
    let fields = [
        ("mail", "r.verhoeven@lagemade.example"),
        ("password", "wilgen buigen in de wind"),
    ];
    ria.post("/sign-in", &fields).await;
    assert_eq!(ria.get("/people").await.status, 200);
    house.clock.advance(DAY_MICROS);
    let next: String = LIST
        .lines()
        .filter(|line| !line.starts_with('5'))
        .map(|line| format!("{line}\n"))
        .collect();
    let next = next
        .replace("Ecoloog", "Senior ecoloog")
        .replace("s.kuipers@", "sanne@")
        .replace("Sanne Kuipers", "Sanne Kuipers-Wong");
    assert_eq!(counts(&house, next.as_bytes(), &whole()).await, (0, 2, 3, 0));
    let sanne = person(&house, "Sanne Kuipers-Wong").await;
    assert_eq!(sanne.function, "Senior ecoloog");
    let account = Account::find(house.platform.store.reader(), sanne.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (account.mail.as_str(), account.name.as_str()),
        ("sanne@lagemade.example", "Sanne Kuipers-Wong")
    );
    assert_eq!(ria.get("/people").await.status, 303, "who left is out at once");
    assert_eq!(counts(&house, next.as_bytes(), &whole()).await, (0, 0, 4, 0));
    assert_eq!(
        counts(&house, LIST.as_bytes(), &whole()).await.0,
        0,
        "an account that was closed does not open by itself"
    );
}

#[tokio::test]
async fn a_much_smaller_list_throws_nobody_out_unless_somebody_says_so() {
    let house = House::with(features()).await;
    import(&house.platform, LIST.as_bytes(), &whole()).await.unwrap();
    house.person("Ruben Nijhof", &[Role::Administrator]).await;
    let half: String = LIST.lines().take(3).map(|line| format!("{line}\n")).collect();
    assert!(import(&house.platform, half.as_bytes(), &whole()).await.is_err());
    let header = LIST.lines().next().unwrap();
    assert!(import(&house.platform, header.as_bytes(), &whole()).await.is_err());
    let db = house.platform.store.reader();
    let active = async || {
        directory::list_everybody(db)
            .await
            .unwrap()
            .iter()
            .filter(|person| person.visible)
            .count()
    };
    assert_eq!(active().await, 5);
    assert_eq!(
        counts(&house, half.as_bytes(), &Options::default()).await,
        (0, 0, 2, 0),
        "a part says nothing of the others"
    );
    let sure = Options {
        confirmed: true,
        ..whole()
    };
    assert_eq!(counts(&house, half.as_bytes(), &sure).await, (0, 3, 2, 0));
    assert_eq!(active().await, 2);
}

#[tokio::test]
async fn bad_rows_are_named_and_come_back_as_a_file_and_the_rest_is_kept() {
    let house = House::with(features()).await;
    let bad = "Naam;E-mail;Personeelsnummer;Uit dienst\n\
        Kees Bakker;k@lagemade.example;1;\n\
        ;leeg@lagemade.example;2;\n\
        T. Yildiz;t.yildiz@lagemade;3;\n\
        Twee Keer;twee@lagemade.example;1;\n\
        Weer Kees;k@lagemade.example;4;\n\
        Lang Naam;l@lagemade.example;5;31 februari\n\
        Naam Te Veel;n@lagemade.example;6;;;;\n"
        .replace("Lang Naam", &format!("Lang {}", "x".repeat(5000)));
    let outcome: Outcome = import(&house.platform, bad.as_bytes(), &Options::default())
        .await
        .unwrap();
    assert_eq!((outcome.added, outcome.refused.len()), (2, 5), "{outcome:?}");
    let told: Vec<(u64, &str)> = outcome
        .refused
        .iter()
        .map(|row| (row.line, row.column.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, "Naam"),
            (4, "E-mail"),
            (5, "Personeelsnummer"),
            (6, "E-mail"),
            (7, "Naam")
        ]
    );
    assert!(outcome.refused[1].reason.contains("t.yildiz@lagemade"));
    let file = super::bad_rows(
        &house.platform,
        bad.as_bytes(),
        &Options::default(),
        platform::texts::Language::Nl,
    )
    .await;
    let file = String::from_utf8(file.unwrap()).unwrap();
    assert!(
        file.contains("t.yildiz@lagemade") && !file.contains("Kees Bakker;"),
        "{file}"
    );
    for nothing in [&b""[..], b"\n\n", b"\x00\x01\x02", b"kleur;maat\nrood;4\n"] {
        assert!(import(&house.platform, nothing, &Options::default()).await.is_err());
    }
}

#[tokio::test]
async fn nobody_takes_an_account_over_with_a_list() {
    let house = House::with(features()).await;
    let ruben = house.person("Ruben Nijhof", &[Role::Administrator]).await;
    ruben.post("/me", &[("languages", "Nederlands")]).await;
    let list = "Naam;E-mail\nRuben Nijhof;evil@elsewhere.example\n";
    import(&house.platform, list.as_bytes(), &Options::default())
        .await
        .unwrap();
    let account = Account::find(house.platform.store.reader(), ruben.id())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.mail, "ruben.nijhof@lagemade.example");
}

#[tokio::test]
async fn people_without_an_address_get_one_by_pattern_or_one_that_nobody_reads() {
    let house = House::with(features()).await;
    let list = "Naam;Afdeling\nJan Smit;Zuivering\nJan Smit;Belastingen\nSanne Kuipers;Zuivering\n";
    assert_eq!(counts(&house, list.as_bytes(), &whole()).await, (3, 0, 0, 0));
    assert_eq!(counts(&house, list.as_bytes(), &whole()).await, (0, 0, 3, 0));
    let sanne = person(&house, "Sanne Kuipers").await;
    let db = house.platform.store.reader();
    let mail = async |id| Account::find(db, id).await.unwrap().unwrap().mail;
    assert!(!accounts::can_be_written_to(&mail(sanne.id).await));
    let later = "Naam;Afdeling;E-mail\nSanne Kuipers;Zuivering;s.kuipers@lagemade.example\n";
    assert_eq!(
        counts(&house, later.as_bytes(), &Options::default()).await,
        (0, 1, 0, 0)
    );
    assert_eq!(mail(sanne.id).await, "s.kuipers@lagemade.example");
    let other = House::with(features()).await;
    let options = Options {
        mail_pattern: "{f}.{last}@lagemade.example".into(),
        ..whole()
    };
    assert_eq!(counts(&other, list.as_bytes(), &options).await, (3, 0, 0, 0));
    assert!(
        Account::find_by_mail(other.platform.store.reader(), "j.smit2@lagemade.example")
            .await
            .unwrap()
            .is_some()
    );
    let wrong = Options {
        mail_pattern: "iedereen".into(),
        ..whole()
    };
    assert!(import(&other.platform, list.as_bytes(), &wrong).await.is_err());
}
