//! Whatever is brought, it is read row by row or refused with a sentence; never half, never with a crash.

use proptest::prelude::*;

use super::*;

fn sentence(failure: Failure) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.text(Language::Nl),
        other => panic!("no sentence: {other}"),
    }
}

/// The reasons, in the order of the file.
async fn reasons(scene: &Scene, files: &[(&str, &[u8])]) -> Vec<(u64, String, &'static str)> {
    let looked = scene.looks(files).await.unwrap();
    let refused = store::list_refused(scene.house.platform.store.reader(), looked.id, 100)
        .await
        .unwrap();
    refused
        .into_iter()
        .map(|one| (one.line, one.field, one.reason.word()))
        .collect()
}

#[tokio::test]
async fn tables_are_read_however_they_were_saved() {
    let scene = scene().await;
    let spaces = "\u{feff}ID;Name;Kind\r\ns1;\"Café; en meer\";OPEN\r\n".as_bytes();
    // Windows-1252: é is one byte.
    let posts = b"id;space;body;created_at\r\np1;s1;Caf\xe9 \x96 open;2024-01-01\r\np2;s1;\"nooit dicht;2024-01-01\r\np3;s1;Klaar;2024-01-02\r\n";
    let done = scene
        .brings(&[("spaces.csv", spaces), ("posts.csv", posts)])
        .await
        .unwrap();
    assert_eq!(added(&done), [1, 0, 2, 0]);
    assert_eq!(done.tallies.of(Kind::Post).refused, 1);
    let found = crate::posts::find_newest(scene.house.platform.store.reader(), {
        let key = store::list_keys(
            scene.house.platform.store.reader(),
            "import",
            Kind::Space,
            vec!["s1".into()],
        )
        .await
        .unwrap();
        key["s1"].own_id
    });
    assert_eq!(found.await.unwrap().unwrap().words, "Klaar");
}

#[tokio::test]
async fn each_bad_row_is_named_with_its_row_and_field() {
    let scene = scene().await;
    let posts = "id,space,body,created_at,kind\n\
        p1,s1,Goed,2024-01-01,\n\
        p2,s1,,2024-01-01,\n\
        p3,s1,Tekst,gisteren,\n\
        p4,s1,Tekst,2099-01-01,\n\
        p5,nergens,Tekst,2024-01-01,\n\
        p1,s1,Nog eens,2024-01-01,\n\
        p6,s1,Tekst,2024-01-01,gedicht\n\
        p7,s1,Tekst,2024-01-01,talk,extra\n";
    let files: [(&str, &[u8]); 2] = [
        (
            "spaces.csv",
            b"id,name,kind\ns1,Ruimte,open\ns2,Ruimte,open\ns3,Iets,geheim\n",
        ),
        ("posts.csv", posts.as_bytes()),
    ];
    let reasons = reasons(&scene, &files).await;
    let has = |line: u64, field: &str, reason: &str| {
        assert!(
            reasons.contains(&(line, field.to_owned(), match_word(reason))),
            "{line} {field} {reason}: {reasons:?}"
        );
    };
    has(3, "name", "name_taken");
    has(4, "kind", "unknown");
    has(3, "body", "missing");
    has(4, "created_at", "no_moment");
    has(5, "created_at", "future");
    has(6, "space", "no_space");
    has(7, "id", "double");
    has(8, "kind", "unknown");
    has(9, "", "no_row");
}

fn match_word(word: &str) -> &'static str {
    field::Reason::parse(word).word()
}

#[tokio::test]
async fn circles_are_refused_and_a_missing_column_is_said() {
    let scene = scene().await;
    let json = r#"{"spaces":[{"id":"s","name":"S","kind":"open"}],
        "posts":[{"id":"p","space":"s","body":"x","created_at":"2024-01-01"}],
        "comments":[{"id":"a","post":"p","under":"b","body":"x","created_at":"2024-01-01"},
                    {"id":"b","post":"p","under":"a","body":"x","created_at":"2024-01-01"},
                    {"id":"c","post":"p","under":"weg","body":"x","created_at":"2024-01-01"},
                    {"id":"d","post":"p","body":["x"],"created_at":"2024-01-01"},
                    {"id":"e","post":"p","body":"x\u0000y","created_at":"2024-01-01"}, 7]}"#;
    let reasons = reasons(&scene, &[("alles.json", json.as_bytes())]).await;
    let words: Vec<&str> = reasons.iter().map(|(.., word)| *word).collect();
    assert_eq!(words.iter().filter(|word| **word == "circle").count(), 2, "{reasons:?}");
    assert_eq!(
        words.iter().filter(|word| **word == "not_text").count(),
        2,
        "{reasons:?}"
    );
    assert!(
        words.contains(&"no_comment") && words.contains(&"no_row"),
        "{reasons:?}"
    );
    let table: (&str, &[u8]) = ("posts.csv", b"id,title\np1,Zonder tekst\n");
    let looked = scene.looks(&[table]).await.unwrap();
    assert_eq!(looked.tallies.of(Kind::Post).refused, 1);
}

#[tokio::test]
async fn what_is_no_file_of_ours_is_refused_as_a_whole_and_leaves_nothing() {
    let scene = scene().await;
    let deep = "[".repeat(1_000_000);
    let deep_row = format!("{{\"spaces\":[{}", "{\"a\":".repeat(500_000));
    let long = format!("{{\"posts\":[{{\"id\":\"p\"}}]}} {}", "x".repeat(100));
    let cases: [(&str, &[u8], &str); 8] = [
        ("diep.json", deep.as_bytes(), "is kapot"),
        ("diep.json", deep_row.as_bytes(), "is kapot"),
        ("half.json", b"{\"posts\":[{\"id\":\"p1\"", "is kapot"),
        ("lijst.json", b"[1,2]", "is kapot"),
        ("meer.json", long.as_bytes(), "is kapot"),
        ("leeg.csv", b"id,name\n", "is niet spaces.csv"),
        ("posts.csv", b"", "Er staat niets in"),
        ("latin.json", b"{\"source\":\"caf\xe9\"}", ""),
    ];
    for (name, bytes, words) in cases {
        let said = sentence(scene.looks(&[(name, bytes)]).await.unwrap_err());
        assert!(said.contains(words), "{name}: {said}");
    }
    assert!(
        store::list_newest(scene.house.platform.store.reader())
            .await
            .unwrap()
            .is_empty()
    );
    let line = format!(
        "{{\"type\":\"post\",\"body\":\"{}\"}}\n[[[\n{{}}\n",
        "x".repeat(2_000_000)
    );
    let looked = scene.looks(&[("regels.jsonl", line.as_bytes())]).await.unwrap();
    assert_eq!((looked.rows_total, looked.tallies.total().refused), (3, 3));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), which in 0_usize..4) {
        let name = ["x.json", "x.jsonl", "posts.csv", "comments.csv"][which];
        let mut rows = 0;
        let mut sink = |_| { rows += 1; Ok(()) };
        let _ = reading::read(name, Opened::Bytes(bytes), 1000, &mut sink);
    }

    #[test]
    fn any_html_becomes_markdown_that_shows_no_element_of_its_own(html in "(<[a-z/!]{0,9}( [a-z]+=\"[^\"]{0,9}\")?>|[a-z &;*_#\\[\\]()`>.0-9\n]{0,9}){0,30}") {
        let words = from_html::markdown_of(&html);
        let shown = platform::markdown::render(&words);
        prop_assert!(!shown.html.as_str().contains("<script"));
    }
}

#[test]
fn html_keeps_what_it_means() {
    let cases = [
        ("<p>Een<br>twee</p><p>drie</p>", "Een\ntwee\n\ndrie"),
        ("<div>een</div><div>twee</div>", "een\n\ntwee"),
        ("<h2>Kop <em>hier</em></h2><p>x</p>", "## Kop *hier*\n\nx"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n\n  - b\n- c"),
        ("<ol><li>een</li><li>twee</li></ol>", "1. een\n2. twee"),
        (
            "<a href=\"https://x.example/a\">daar</a>",
            "[daar](https://x.example/a)",
        ),
        ("<a href=\"javascript:alert(1)\">daar</a>", "daar"),
        ("<p>2 * 3 &lt; 7 en [haak] #nr</p>", "2 \\* 3 \\< 7 en \\[haak\\] #nr"),
        (
            "<p># geen kop</p><p>1. geen lijst</p>",
            "\\# geen kop\n\n1\\. geen lijst",
        ),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<blockquote><p>zei hij</p></blockquote>", "> zei hij"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |",
        ),
        ("<p>a <b> vet </b>b</p>", "a  **vet** b"),
    ];
    for (html, words) in cases {
        assert_eq!(from_html::markdown_of(html), words, "{html}");
    }
    let deep = "<blockquote>".repeat(20_000);
    assert!(from_html::markdown_of(&deep).is_empty());
}
