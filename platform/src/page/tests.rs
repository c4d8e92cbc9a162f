//! The checks, the parts and the error page.

use askama::Template;

use super::{
    Chart, ChartPoint, Clock, Errors, Fault, Frame, Haste, Pager, Problem, SafeHtml, Samples, Tab, Turn, check,
    faults_in,
};
use crate::texts::Language;

/// Every part on one page.
#[derive(Template)]
#[template(path = "parts_sample.html")]
struct Parts {
    frame: Frame,
    now: i64,
    clocks: Vec<Clock>,
    errors: Errors,
    options: Vec<(i64, String)>,
    parts: Vec<Tab>,
    turning: Pager,
    quote: SafeHtml,
    charts: Vec<Chart>,
}

const HOUR: i64 = 3_600_000_000;

impl Samples for Parts {
    fn samples(language: Language) -> Vec<Self> {
        let frame = Frame::sample(language);
        let now = Frame::sample_now();
        let clock =
            |haste, percent, left: i64| Clock::new(&frame.calendar, haste, percent, left * HOUR, now + left * HOUR);
        let clocks = vec![
            clock(Haste::Green, 75, 26),
            clock(Haste::Soon, 20, 1),
            clock(Haste::Late, 0, -3),
        ];
        let mut errors = Errors::new();
        errors.add("day", "November heeft 30 dagen. Kies een andere dag.");
        let figures = || {
            ["Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"]
                .into_iter()
                .zip([49, 50, 50, 53, 55, 58])
                .map(|(label, value)| ChartPoint::new(label, f64::from(value), format!("{value}%")))
                .collect::<Vec<_>>()
        };
        let line = Chart {
            top: 100.0,
            said: "317 antwoorden.".into(),
            ..Chart::line("Heel Lagemade", "Kwartaal", "Eens", figures())
        };
        let bars = Chart {
            top: 100.0,
            look: true,
            ..Chart::bars("Klachten", "Kwartaal", "Vroeg gehoord", figures())
        };
        vec![Self {
            now,
            clocks,
            errors,
            options: vec![(1, "Joris Hettinga".into()), (2, "Klantcontact".into())],
            parts: vec![
                Tab::new("Nieuw", "/listen", true).counting(9),
                Tab {
                    late: true,
                    ..Tab::new("Uitgezet", "/listen?part=out", false).counting("1 te laat")
                },
                Tab::new("Klaar", "/listen?part=done", false),
            ],
            turning: Pager {
                newer: Some(Turn::new("Nieuwere meldingen", "?newer=a")),
                older: Some(Turn::new("Oudere meldingen", "?older=b")),
                first: 21,
                last: 40,
                total: 0,
            },
            quote: SafeHtml::marked("Het stinkt <nu> bij het gemaal", &[(4, 10)]),
            charts: vec![line, bars, Chart::line("Nog niets", "Kwartaal", "Eens", Vec::new())],
            frame,
        }]
    }
}

#[test]
fn the_page_of_parts_has_no_faults() {
    assert_eq!(faults_in::<Parts>(), Vec::<String>::new());
}

#[test]
fn the_error_pages_have_no_faults() {
    assert_eq!(faults_in::<Problem>(), Vec::<String>::new());
}

/// Writes the sample pages as files when `DRAAGVLAK_PAGES` names a folder, to look at them.
#[test]
fn sample_pages_can_be_looked_at() {
    let Ok(folder) = std::env::var("DRAAGVLAK_PAGES") else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    std::fs::create_dir_all(folder).expect("a folder");
    for language in Language::ALL {
        let parts = Parts::samples(language).remove(0).render().expect("a page");
        std::fs::write(folder.join(format!("parts-{language}.html")), parts).expect("written");
        for page in Problem::samples(language) {
            let name = format!(
                "problem-{language}-{}-{}.html",
                page.status.as_u16(),
                page.frame.me.is_some()
            );
            std::fs::write(folder.join(name), page.render().expect("a page")).expect("written");
        }
    }
}

#[test]
fn marks_escape_what_they_mark() {
    assert_eq!(
        SafeHtml::marked("a <b> c", &[(2, 5)]).as_str(),
        "a <mark>&lt;b&gt;</mark> c"
    );
    // Out of range, overlapping or through a letter: the text stays, the mark goes.
    assert_eq!(SafeHtml::marked("één", &[(0, 1), (2, 99)]).as_str(), "één");
    assert_eq!(SafeHtml::marked("abc", &[(0, 2), (1, 3)]).as_str(), "<mark>ab</mark>c");
}

/// A page without faults, with a place to put one in.
fn page(main: &str) -> String {
    format!("<!DOCTYPE html><html lang=\"nl\"><head><title>T</title></head><body><h1>T</h1>{main}</body></html>")
}

#[test]
fn a_sound_page_has_no_faults() {
    let main = "<label for=\"a\">A</label><input id=\"a\"><h2>B</h2><h3>C</h3><h2>D</h2><img src=\"x\" alt=\"\">\
        <!-- <h1> --><button>Go</button><a href=\"#a\">A</a><label>B <input type=\"checkbox\"></label>";
    assert_eq!(check(&page(main)), Vec::<Fault>::new());
}

#[test]
fn every_fault_is_found() {
    let faults: [(&str, Fault); 22] = [
        ("<h1>Twee</h1>", Fault::Headlines(2)),
        ("<h3>Te diep</h3>", Fault::HeadingSkips(1, 3)),
        ("<input id=\"a\">", Fault::NoLabel("<input id=a>".into())),
        (
            "<textarea name=\"b\"></textarea>",
            Fault::NoLabel("<textarea name=b>".into()),
        ),
        ("<select></select>", Fault::NoLabel("<select>".into())),
        (
            "<a href=\"/x\"><svg aria-hidden=\"true\"></svg></a>",
            Fault::NoWords("<a href=/x>".into()),
        ),
        ("<button> </button>", Fault::NoWords("<button>".into())),
        ("<img src=\"y\">", Fault::NoDescription("<img src=y>".into())),
        ("<svg></svg>", Fault::NoDescription("<svg>".into())),
        ("<p style=\"color:red\">x</p>", Fault::Inline("<p style>".into())),
        ("<p onclick=\"x()\">x</p>", Fault::Inline("<p onclick>".into())),
        ("<a href=\"javascript:x\">x</a>", Fault::Inline("<a href>".into())),
        ("<style>p{}</style>", Fault::Inline("<style>".into())),
        ("<script>x()</script>", Fault::Inline("<script>".into())),
        ("<p hx-on:click=\"x\">x</p>", Fault::Inline("<p hx-on:click>".into())),
        ("<p id=\"a\">x</p><p id=\"a\">x</p>", Fault::SameId("a".into())),
        (
            "<p aria-describedby=\"z\">x</p>",
            Fault::NoSuchId("aria-describedby".into(), "z".into()),
        ),
        ("<a href=\"#z\">x</a>", Fault::NoSuchId("href".into(), "z".into())),
        ("<p>Dag {$name}</p>", Fault::MissingText("Dag {$name}".into())),
        ("<p><b>x</p></b>", Fault::Unbalanced("</p> in b".into())),
        (
            "<form action=\"https://elders.example/\" method=\"post\"></form>",
            Fault::Form("<form>".into()),
        ),
        ("<form method=\"put\"></form>", Fault::Form("<form>".into())),
    ];
    for (main, fault) in faults {
        let found = check(&page(main));
        assert!(found.contains(&fault), "{main}: {found:?}");
    }
    let bare = check("<html><head><title> · Draagvlak</title></head><body></body></html>");
    assert_eq!(bare, [Fault::Headlines(0), Fault::NoLanguage, Fault::NoTitle]);
}
