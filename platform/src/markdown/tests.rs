//! What people write, and what must never come out of it.

use super::*;

fn html(words: &str) -> String {
    render(words).html.as_str().trim().to_owned()
}

#[test]
fn a_text_keeps_its_form() {
    assert_eq!(
        html("Hoi **allemaal**,\n\n- een\n- twee"),
        "<p>Hoi <strong>allemaal</strong>,</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"
    );
    assert_eq!(html("# Kop"), "<h3>Kop</h3>", "the page has its own first headings");
    assert!(html("Zie https://lagemade.example/x").contains("href=\"https://lagemade.example/x\""));
}

#[test]
fn nothing_written_can_run_or_look_outside() {
    let hostile = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt&#58;alert(1))",
        "[klik](&#x6A;avascript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](vbscript:x)",
        "![x](https://elsewhere.example/pixel.gif)",
        "![x](//elsewhere.example/pixel.gif)",
        "[weg](//elsewhere.example)",
        "[weg](/\\elsewhere.example)",
        "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<a href=\"x\" style=\"position:fixed\">x</a>",
        "`<script>`\n\n<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<form action=/people/delete method=post><button>x</button></form>",
    ];
    for words in hostile {
        // What is shown as text is escaped: only what a browser would take for an element counts.
        let html = html(words);
        let elements: Vec<&str> = html
            .split('<')
            .skip(1)
            .filter_map(|part| part.split('>').next())
            .collect();
        for element in elements {
            let element = element.to_lowercase();
            for bad in [
                "script", "onerror", "style", "iframe", "svg", "math", "form", "data:", "src=", "\"//", "/\\",
            ] {
                assert!(!element.contains(bad), "{words:?} gave <{element}>");
            }
        }
    }
}

#[test]
fn a_picture_of_the_house_stays_and_one_elsewhere_becomes_a_link() {
    assert!(html("![Het gemaal](/files/abc)").contains("<img src=\"/files/abc\" alt=\"Het gemaal\">"));
    assert!(html("![Het gemaal](https://x.example/a.png)").contains("<a href=\"https://x.example/a.png\""));
}

#[test]
fn who_is_called_is_known_once() {
    let joris = crate::ids::PublicId::random();
    let text = format!(
        "[@Joris Hettinga](/people/{joris}), kijk je? [@Joris Hettinga](/people/{joris}) [zijn pagina](/people/x)"
    );
    let written = render(&text);
    assert_eq!(written.mentions, [joris]);
    assert!(
        written.plain.starts_with("@Joris Hettinga, kijk je?"),
        "{}",
        written.plain
    );
}

#[test]
fn a_text_made_to_be_slow_is_shown_as_typed_or_read_in_time() {
    for words in [
        "[".repeat(60_000),
        "*a ".repeat(20_000),
        "> ".repeat(30_000),
        "![".repeat(30_000),
    ] {
        assert!(!render(&words).html.as_str().is_empty());
    }
}

#[test]
fn html_from_elsewhere_is_cleaned() {
    let cleaned = clean("<p onclick=x>Vraag <b>een</b><script>weg</script><a href='javascript:x'>l</a></p>");
    assert_eq!(
        cleaned.as_str(),
        "<p>Vraag <b>een</b><a rel=\"noopener noreferrer nofollow\">l</a></p>"
    );
}
