//! HTML becomes Markdown that reads the same, and stays harmless.

use super::{from_html, is_html};
use crate::markdown::render;

#[test]
fn what_a_text_has_stays() {
    let html = "<p>Eerst <strong>bellen </strong>en <a href=\"https://a.example/x_(1)\">lezen</a>.<br />Dan</p>\n\nKop zonder teken\n<ul>\n <li>een</li>\n <li>twee<ul><li>diep</li></ul></li></ul><ol><li><p>eerst</p></li><li>dan</li></ol><h2>Kop</h2><blockquote><p>a</p><p>b</p></blockquote><p>10 m<sup>2</sup></p>";
    assert_eq!(
        from_html(html),
        "Eerst **bellen** en [lezen](https://a.example/x_%281%29).\nDan\n\nKop zonder teken\n\n- een\n- twee\n  - diep\n\n1. eerst\n2. dan\n\n# Kop\n\n> a\n>\n> b\n\n10 m²"
    );
}

#[test]
fn a_table_and_code_stay() {
    let table = "<table><caption>T</caption><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td><p>1</p></td></tr></tbody></table><p>na</p>";
    assert!(
        from_html(table).ends_with("| a | b\\|c |\n| --- | --- |\n| 1 |  |\n\nna"),
        "{}",
        from_html(table)
    );
    assert_eq!(
        from_html("<pre><code>a  *b*\n```\n</code></pre><p>x</p>"),
        "````\na  *b*\n```\n````\n\nx"
    );
}

#[test]
fn signs_stay_words() {
    let said = "1. geen lijst * geen *nadruk* [x](y) `c` a_b _c_ &amp;lt; # $x_1$ <b>vet</b>";
    let html = format!("<p>{said}</p><p># geen kop</p><p>- geen punt</p>");
    let written = render(&from_html(&html));
    assert_eq!(
        written.plain,
        "1. geen lijst * geen *nadruk* [x](y) `c` a_b _c_ &lt; # $x_1$ vet # geen kop - geen punt"
    );
    assert_eq!(written.html.as_str().matches("<strong>").count(), 1);
    assert!(!written.html.as_str().contains("<h") && !written.html.as_str().contains("<li"));
}

#[test]
fn what_runs_does_not_come_along() {
    for html in [
        "<script>alert(1)</script><p onclick=\"x()\">a</p>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<img src=x onerror=alert(1)>a",
        "&lt;script&gt;alert(1)&lt;/script&gt;a",
        "<p>a</p><svg><script>alert(1)</script></svg>",
    ] {
        let out = render(&from_html(html)).html;
        let out = out.as_str();
        assert!(
            !out.contains("<script") && !out.contains("javascript:") && !out.contains("onerror="),
            "{html}: {out}"
        );
    }
}

#[test]
fn nothing_can_make_it_deep_or_slow() {
    let deep = format!("{}x", "<blockquote>".repeat(5000));
    assert!(from_html(&deep).len() < 200);
    assert!(from_html("<").is_empty() || from_html("<").contains('<'));
    assert_eq!(from_html(""), "");
}

#[test]
fn html_is_told_from_words() {
    assert!(is_html("<p>a</p>") && is_html("a<BR>b"));
    assert!(!is_html("a < b en c > d") && !is_html("**vet**"));
}
