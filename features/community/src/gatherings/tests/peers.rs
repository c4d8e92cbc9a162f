//! The calendar as two other programs read it: Python's icalendar and ical.js say the same as we meant.

use std::path::PathBuf;
use std::process::Command;

use super::*;

/// Prints a line for each event: key, beginning and end in UTC, title, place, state, how often changed.
const PYTHON: &str = r#"
import sys, icalendar, datetime
utc = lambda it: it.dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    assert not event.errors, event.errors
    print("|".join([str(event["UID"]), utc(event["DTSTART"]), utc(event["DTEND"]), str(event["SUMMARY"]), str(event["LOCATION"]), str(event["STATUS"]), str(event["SEQUENCE"]), str(len(event["DESCRIPTION"]))]))
"#;
const NODE: &str = r#"
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const ICAL = (await import(process.argv[1])).default;
const events = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8"))).getAllSubcomponents("vevent");
const utc = (it) => it.toJSDate().toISOString().replace(".000Z", "Z");
for (const it of events) {
  const event = new ICAL.Event(it);
  console.log([event.uid, utc(event.startDate), utc(event.endDate), event.summary, event.location, it.getFirstPropertyValue("status"), event.sequence, [...event.description].length].join("|"));
}
"#;

/// The Python that `cargo xtask test` provides in the build's folder, or the machine's own.
fn python() -> Option<PathBuf> {
    let exe = std::env::current_exe().unwrap();
    let provided = exe
        .ancestors()
        .map(|folder| folder.join("python/bin/python"))
        .find(|it| it.exists());
    let own = ["/usr/bin/python3", "python3"].map(PathBuf::from);
    provided.into_iter().chain(own).find(|python| {
        let knows = Command::new(python).args(["-c", "import icalendar"]).output();
        knows.is_ok_and(|output| output.status.success())
    })
}

fn read_with(mut command: Command, file: &str) -> String {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(file.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// A feed with a series across the jump of the clock, a moved and a cancelled time, another zone and awkward letters.
async fn feed() -> (String, Vec<Gathering>) {
    let scene = scene().await;
    let space = scene.space("Slim gemaal", "open").await;
    let more = [
        (
            "title",
            "Wateröverlast, kóffie; \\ en \"meer\" — 水の管理について話し合う会議と現場見学",
        ),
        ("about", "Regel één\n\n- twee, drie; vier\n- vijf"),
        ("begins", "2027-03-14T10:00"),
        ("ends", "2027-03-14T11:30"),
        ("repeat", "weekly"),
        ("until", "2027-04-04"),
    ];
    let first = called(&scene.fatima, &space, &more).await;
    let there = [
        ("title", "New York"),
        ("zone", "America/New_York"),
        ("begins", "2026-11-20T22:00"),
        ("ends", "2026-11-21T01:00"),
    ];
    let away = called(&scene.fatima, &space, &there).await;
    let row = scene.row(&first).await;
    let db = scene.house.platform.store.reader();
    let all = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    for it in &all {
        says(&scene.tom, &it.path(), "come").await;
    }
    says(&scene.tom, &away, "maybe").await;
    let moved = [
        ("title", "Rondje"),
        ("place", "Sluisweg 2"),
        ("begins", "2027-03-22T02:30"),
        ("ends", "2027-03-22T03:30"),
        ("zone", "Europe/Amsterdam"),
        ("reason", "De sluis is dicht."),
    ];
    scene.fatima.post(&format!("{}/edit", all[1].path()), &moved).await;
    scene
        .fatima
        .post(&format!("{}/cancel", all[2].path()), &[("reason", "Storm")])
        .await;
    let page = scene.tom.post("/calendar/renew", &[("holds", "mine")]).await.text;
    let token = page.split("/calendar/").find(|part| part.contains(".ics")).unwrap();
    let file = scene
        .house
        .stranger()
        .get(&format!("/calendar/{}.ics", token.split(".ics").next().unwrap()))
        .await
        .text;
    let mut gatherings = store::list_of_series(db, row.id, row.begins_at).await.unwrap();
    gatherings.insert(0, scene.row(&away).await);
    (file, gatherings)
}

/// What the other program should say, without the length of the text.
fn meant(gathering: &Gathering, sure: bool) -> String {
    let status = match (gathering.state, sure) {
        (State::Cancelled, _) => "CANCELLED",
        (State::Planned, true) => "CONFIRMED",
        (State::Planned, false) => "TENTATIVE",
    };
    let (from, until) = (gathering.begins_at.instant(), gathering.ends_at.instant());
    format!(
        "{}@draagvlak|{from}|{until}|{}|{}|{status}|{}|",
        gathering.public_id, gathering.title, gathering.place, gathering.sequence
    )
}

#[tokio::test]
#[allow(clippy::print_stdout, reason = "A test that was not run says so.")]
async fn other_programs_read_the_same_moments_and_words() {
    let script = testkit::folder(env!("CARGO_MANIFEST_DIR")).join("../../web/node_modules/ical.js/dist/ical.js");
    let (file, gatherings) = feed().await;
    let meant: Vec<String> = gatherings
        .iter()
        .enumerate()
        .map(|(place, it)| meant(it, place > 0))
        .collect();
    assert_eq!(
        gatherings[3].begins_at.instant().to_string(),
        "2027-03-28T08:00:00Z",
        "after the jump"
    );
    let mut lengths = Vec::new();
    let mut read = Vec::new();
    match python() {
        Some(python) => {
            let mut command = Command::new(python);
            command.args(["-c", PYTHON]).env("PYTHONIOENCODING", "utf-8");
            read.push(("icalendar", read_with(command, &file)));
        }
        None => println!(
            "Python's icalendar not found (cargo xtask test provides it), not run: other_programs_read_the_same_moments_and_words with it"
        ),
    }
    if script.exists() {
        let mut command = Command::new("node");
        command.args(["--input-type=module", "-e", NODE]).arg(&script);
        read.push(("ical.js", read_with(command, &file)));
    } else {
        println!(
            "ical.js not found (npm ci in web brings it), not run: other_programs_read_the_same_moments_and_words with it"
        );
    }
    for (program, said) in read {
        let said: Vec<(&str, &str)> = said
            .lines()
            .map(|line| line.split_at(line.rfind('|').unwrap() + 1))
            .collect();
        let words: Vec<&str> = said.iter().map(|(words, _)| *words).collect();
        assert_eq!(words, meant, "{program}");
        lengths.push(said.iter().map(|(_, length)| (*length).to_owned()).collect::<Vec<_>>());
    }
    assert!(
        lengths.windows(2).all(|pair| pair[0] == pair[1]),
        "both read texts of the same length: {lengths:?}"
    );
}
