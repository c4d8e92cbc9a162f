//! Tables as people's programs save them.

use platform::csv_in::{BadRows, Caps, RowTrouble, Table, TableTrouble, normal};
use platform::texts::Language;

fn read(bytes: &[u8]) -> Table {
    Table::read(bytes, Caps::default()).unwrap()
}

#[test]
fn separators_encodings_and_line_ends_are_found() {
    let plain = "Naam,E-mail\nZoë,zoe@x.example\n\"Jansen, P.\",p@x.example\n";
    let expected = read(plain.as_bytes());
    assert_eq!(expected.header, ["naam", "e_mail"]);
    assert_eq!(expected.rows[1].cells, ["Jansen, P.", "p@x.example"]);
    assert_eq!((expected.rows[0].line, expected.rows[1].line), (2, 3));
    let semicolon = plain
        .replace("Jansen, P.", "Jansen; P.")
        .replace("Naam,", "Naam;")
        .replace(",zoe", ";zoe");
    let semicolon = semicolon.replace(",p@", ";p@").replace("Jansen; P.", "Jansen, P.");
    let mac = plain.replace('\n', "\r");
    let windows = plain.replace('\n', "\r\n");
    let latin = encoding_rs::WINDOWS_1252.encode(&semicolon).0.into_owned();
    let marked = [b"\xef\xbb\xbf".as_slice(), plain.as_bytes()].concat();
    let excel = format!("sep=;\r\n{}", semicolon.replace('\n', "\r\n"));
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(plain.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for bytes in [
        semicolon.as_bytes(),
        mac.as_bytes(),
        windows.as_bytes(),
        &latin,
        &marked,
        &wide,
    ] {
        let table = read(bytes);
        assert_eq!(
            (table.rows, table.header),
            (expected.rows.clone(), expected.header.clone()),
            "{bytes:?}"
        );
    }
    assert_eq!(read(&latin).encoding, "windows-1252");
    assert_eq!(read(excel.as_bytes()).rows[1].line, 4);
    assert_eq!(read(b"a\tb\n1\t2\n").rows[0].cells, ["1", "2"]);
}

#[test]
fn bad_rows_are_named_and_the_rest_is_kept() {
    let table = read(b"a,b\n1,2\n1,2,3\n\n4\n5,\0\n6,7,,\n");
    let rows: Vec<_> = table.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect();
    assert_eq!(
        rows,
        [(2, "1|2".to_owned()), (5, "4|".to_owned()), (7, "6|7".to_owned())]
    );
    let refused: Vec<_> = table
        .refused
        .iter()
        .map(|(row, trouble)| (row.line, *trouble))
        .collect();
    assert_eq!(refused, [(3, RowTrouble::TooManyCells), (6, RowTrouble::NoText)]);
    let short = Caps {
        cell: 3,
        ..Caps::default()
    };
    assert_eq!(
        Table::read(b"a\nabcd\nabc\n", short).unwrap().refused[0].1,
        RowTrouble::TooLong
    );
    let mut bad = BadRows::of(&table, Language::Nl);
    bad.add(&table.rows[0], "a", "Dit getal is te klein.");
    assert_eq!(bad.count(), 3);
    let again = read(&bad.file(Language::Nl));
    assert_eq!(again.titles, ["a", "b", "Regel", "Kolom", "Reden"]);
    assert_eq!(again.rows[0].cells, ["1", "2", "2", "a", "Dit getal is te klein."]);
}

#[test]
fn what_is_no_table_is_said() {
    assert_eq!(Table::read(b"", Caps::default()), Err(TableTrouble::Empty));
    assert_eq!(Table::read(b"  , \n1,2\n", Caps::default()), Err(TableTrouble::Empty));
    let small = Caps {
        bytes: 3,
        ..Caps::default()
    };
    assert_eq!(Table::read(b"a\n1\n", small), Err(TableTrouble::TooLarge(3)));
    let narrow = Caps {
        columns: 1,
        ..Caps::default()
    };
    assert_eq!(Table::read(b"a,b\n", narrow), Err(TableTrouble::TooManyColumns(1)));
}

#[test]
fn names_of_columns_are_compared_loosely() {
    assert_eq!(normal("  E-mail adres (werk) "), "e_mail_adres_werk");
    assert_eq!(normal("Voornaam/Prénom"), "voornaam_prenom");
    assert_eq!(
        read(b"Achternaam;Functie\nx;y\n").column(&["last name", "achternaam"]),
        Some(0)
    );
}

fn shared(path: &str, test: &str) -> Option<std::path::PathBuf> {
    let place = testkit::folder(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/data")
        .join(path);
    if place.exists() {
        return Some(place);
    }
    println!("shared data not found at ../shared/data, not run: {test}");
    None
}

#[test]
fn every_odd_table_reads_as_it_was_meant() {
    let Some(folder) = shared("edge-cases/csv_spectrum", "every_odd_table_reads_as_it_was_meant") else {
        return;
    };
    let mut tables = 0;
    for entry in std::fs::read_dir(folder.join("csvs")).unwrap().flatten() {
        let table = read(&std::fs::read(entry.path()).unwrap());
        let name = entry.path().with_extension("json");
        let meant = folder.join("json").join(name.file_name().unwrap());
        let meant: serde_json::Value = serde_json::from_slice(&std::fs::read(meant).unwrap()).unwrap();
        // One of the answers is no list and belongs to another table.
        let Some(meant) = meant.as_array() else { continue };
        assert!(table.refused.is_empty());
        assert_eq!(table.rows.len(), meant.len(), "{name:?}");
        for (row, meant) in table.rows.iter().zip(meant) {
            for (place, title) in table.titles.iter().enumerate() {
                let text = |text: &str| text.trim().replace("\r\n", "\n");
                assert_eq!(
                    text(row.cell(place)),
                    text(meant[title].as_str().unwrap()),
                    "{name:?} {title}"
                );
            }
        }
        tables += 1;
    }
    assert!(tables >= 10, "{tables}");
}

#[test]
fn files_of_an_old_macintosh_have_lines() {
    let Some(folder) = shared("people/krackhardt_hightech", "files_of_an_old_macintosh_have_lines") else {
        return;
    };
    let bytes = std::fs::read(folder.join("Advice.csv")).unwrap();
    let table = read(&bytes);
    assert!(table.rows.len() >= 20, "{} rows", table.rows.len());
    assert_eq!(table.rows.last().unwrap().line, table.rows.len() as u64 + 1);
    assert!(table.refused.is_empty());
}

#[test]
fn a_cell_that_is_never_closed_is_refused_and_swallows_no_other_row() {
    let table = read(
        b"naam,mail\n\"Jansen, P.\",p@x.example\n\"Bakker,b@x.example\n\nZo\"e,z@x.example\n5\"\" buis,c@x.example\n",
    );
    let rows: Vec<_> = table.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect();
    assert_eq!(
        rows,
        [
            (2, "Jansen, P.|p@x.example".to_owned()),
            (5, "Zo\"e|z@x.example".to_owned()),
            (6, "5\"\" buis|c@x.example".to_owned())
        ]
    );
    let refused: Vec<_> = table
        .refused
        .iter()
        .map(|(row, why)| (row.line, row.cells.join("|"), *why))
        .collect();
    assert_eq!(refused, [(3, "Bakker,b@x.example".to_owned(), RowTrouble::Unclosed)]);
    // Rows over several lines stay rows, and so does a mark at the very end.
    assert_eq!(read(b"a,b\n\"1\n2\",3\n4,\"5\"").rows.len(), 2);
    // The last line of a file, and one after another.
    let table = read(b"a,b\n1,\"2\n3,\"\"\"4\n5,6\n\"7");
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4]);
    assert_eq!(
        table.refused.iter().map(|(row, _)| row.line).collect::<Vec<_>>(),
        [2, 3, 5]
    );
}
