//! When a complaint is of a new kind: on real sentences in two languages, and measured on what people really wrote.

use std::path::Path;

use platform::access::Role;
use platform::clock::{DAY_MICROS, Moment};

use super::rounds::{again, bring_texts, complain, house, letters, look, query};
use crate::alerts::complaints::{New, Said, judge};
use crate::alerts::likeness::words_of;

fn said(mention: i64, text: &str, tags: &[i64]) -> Said {
    Said {
        mention,
        at: Moment(mention),
        case: None,
        is_fresh: true,
        words: words_of(text),
        tags: tags.iter().copied().collect(),
    }
}

fn judged(earlier: &[&str], text: &str) -> Option<New> {
    let earlier: Vec<Said> = (1..).zip(earlier).map(|(place, text)| said(place, text, &[])).collect();
    judge(&said(99, text, &[]), &earlier.iter().collect::<Vec<_>>())
}

#[test]
fn a_complaint_about_something_else_is_of_a_new_kind_in_dutch_and_in_english() {
    let dutch = [
        "Het gemaal stinkt al drie dagen, niet te harden zo vies",
        "Wat een herrie maakt die pomp elke nacht, ik slaap niet meer",
    ];
    assert!(matches!(
        judged(&dutch, "Door jullie maaiboot ligt mijn tuinhek in de sloot"),
        Some(New::Kind { percent: 0..20, .. })
    ));
    assert_eq!(judged(&dutch, "Het stinkt hier weer vreselijk, al dagen lang"), None);
    assert_eq!(judged(&dutch, "Elke nacht diezelfde herrie, niemand kan slapen"), None);
    let english = [
        "The pumping station smells terrible for three days now",
        "That pump makes so much noise at night, nobody sleeps",
    ];
    assert!(matches!(
        judged(&english, "Your mowing boat broke my garden fence and nobody calls back"),
        Some(New::Kind { percent: 0..20, .. })
    ));
    assert_eq!(judged(&english, "Again that terrible smell near the station"), None);
    // Of two words nobody can say what they are about; of the very first there is nothing to compare.
    assert_eq!(judged(&english, "Shame! Disgrace!"), None);
    assert_eq!(judged(&[], "Shame!"), Some(New::First));
}

#[test]
fn the_same_tag_makes_it_a_known_kind_and_ninety_days_make_it_new_again() {
    let old = said(1, "Wat een herrie maakt die pomp elke nacht", &[7]);
    let other = "Bromgeluid uit het gebouwtje achter onze woning";
    assert_eq!(judge(&said(2, other, &[7, 8]), &[&old]), None);
    assert!(matches!(
        judge(&said(2, other, &[8]), &[&old]),
        Some(New::Kind { nearest: 1, .. })
    ));
    let late = Said {
        at: Moment(91 * DAY_MICROS),
        ..said(2, "Wat een herrie maakt die pomp elke nacht", &[7])
    };
    assert_eq!(judge(&late, &[&old]), Some(New::First));
}

#[tokio::test]
async fn a_complaint_of_a_new_kind_is_told_once_says_why_and_leads_to_the_mention() {
    let (house, marijke) = house().await;
    query(&house, &marijke, "gemaal").await;
    let smell = "Het gemaal stinkt al drie dagen, niet te harden zo vies";
    let old = bring_texts(&house, "gemaal", &[smell]).await;
    complain(&house, &marijke, old[0], smell).await;
    look(&house).await;
    house.clock.advance(20 * DAY_MICROS);
    let fence = "Door het maaien bij het gemaal ligt mijn tuinhek in de sloot";
    let again_smell = "Bij het gemaal stinkt het weer vies, al dagen";
    let fresh = bring_texts(&house, "gemaal", &[again_smell, fence]).await;
    for (mention, text) in fresh.iter().zip([again_smell, fence]) {
        complain(&house, &marijke, *mention, text).await;
    }
    tokio::join!(look(&house), look(&house));
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(letters(&house, "Eerste klacht van deze soort: gemaal"), 1);
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("leek geen klacht hierop"), "{page}");
    assert!(
        page.contains("Het meest lijkt") && page.contains("Het gemaal stinkt al drie dagen"),
        "{page}"
    );
    assert!(
        page.contains("href=\"/case/") && page.contains("% van de woorden"),
        "{page}"
    );
    assert_eq!(platform::page::check(&page), []);
    house.clock.advance(8 * DAY_MICROS);
    look(&house).await;
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(
        letters(&house, "Eerste klacht van deze soort"),
        1,
        "once, and over after a week"
    );
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("Niets ongewoons"), "{page}");
}

#[tokio::test]
async fn what_only_looks_like_a_complaint_is_told_while_it_waits() {
    let (house, marijke) = house().await;
    query(&house, &marijke, "gemaal").await;
    let smell = "Het gemaal stinkt al drie dagen, niet te harden zo vies";
    let old = bring_texts(&house, "gemaal", &[smell]).await;
    complain(&house, &marijke, old[0], smell).await;
    look(&house).await;
    house.clock.advance(20 * DAY_MICROS);
    let text =
        "Schandalig, door dat gemaal staat mijn kelder onder water en niemand belt terug, belachelijk slecht, klacht";
    bring_texts(&house, "gemaal", &[text]).await;
    look(&house).await;
    house.run_jobs().await;
    assert_eq!(letters(&house, "Eerste klacht van deze soort"), 1);
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("href=\"/listen?mention="), "it has no case yet: {page}");
    // However much comes after it, it stays while nobody has looked.
    let later: Vec<String> = (0..25)
        .map(|number| format!("Open dag {number} bij het gemaal, kom kijken met de kinderen"))
        .collect();
    bring_texts(&house, "gemaal", &later.iter().map(String::as_str).collect::<Vec<_>>()).await;
    look(&house).await;
    let page = again(&house, &marijke).await.get("/listen/alerts").await.text;
    assert!(page.contains("href=\"/listen?mention="), "{page}");
    let sanne = house.person("Sanne Kuipers", &[Role::Director]).await;
    assert_eq!(sanne.get("/listen/alerts").await.status, 404);
}

/// Text and subject of each row; nothing when the shared data is not there.
fn rows(file: &str, (text, label): (&str, &str), wanted: impl Fn(&csv::StringRecord) -> bool) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/listening")
        .join(file);
    let Ok(mut reader) = csv::Reader::from_path(path) else {
        println!("shared data not found at ../shared/data, not run: new kinds measured on {file}");
        return Vec::new();
    };
    let names = reader.headers().unwrap().clone();
    let place = |name: &str| {
        names
            .iter()
            .position(|it| it.trim_start_matches('\u{feff}') == name)
            .unwrap()
    };
    let (text, label) = (place(text), place(label));
    let kept = reader.records().map(Result::unwrap).filter(|row| wanted(row));
    kept.map(|row| (row[text].to_owned(), row[label].to_owned())).collect()
}

/// Reads rows in a fixed shuffled order; how many first rows of a subject were told as new of how many, and how many others.
fn measure(mut rows: Vec<(String, String)>) -> [usize; 4] {
    let mut seed = 1_u64;
    for last in (1..rows.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        rows.swap(last, (seed >> 33) as usize % (last + 1));
    }
    let (mut earlier, mut subjects, mut told) = (Vec::<Said>::new(), Vec::<String>::new(), [0; 4]);
    for (place, (text, subject)) in (0..).zip(rows) {
        let it = said(place, &text, &[]);
        let is_told = matches!(judge(&it, &earlier.iter().collect::<Vec<_>>()), Some(New::Kind { .. }));
        let is_known = subjects.contains(&subject);
        if place > 0 {
            told[if is_known { 3 } else { 1 }] += 1;
            told[if is_known { 2 } else { 0 }] += usize::from(is_told);
        }
        subjects.push(subject);
        earlier.push(it);
    }
    told
}

#[test]
fn how_often_it_tells_is_measured_on_what_people_wrote() {
    let reports = rows("nl_meldingen_amsterdam.csv", ("Tekst", "Label"), |_| true);
    let airline = rows("airline_tweets.csv", ("text", "negativereason"), |row| {
        row.iter().any(|cell| cell == "negative") && row.iter().any(|cell| cell == "Delta")
    });
    for (name, rows, most) in [("Dutch reports", reports, 16), ("tweets to an airline", airline, 10)] {
        if rows.is_empty() {
            continue;
        }
        let [found, new, wrong, known] = measure(rows);
        println!("{name}: told {found} of {new} new subjects, and {wrong} of {known} others");
        assert!(found * 3 >= new, "{name}: {found} of {new}");
        assert!(wrong * 100 <= known * most, "{name}: {wrong} of {known}");
    }
}
