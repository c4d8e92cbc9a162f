//! Puts a feature's lines where they belong: in its room's list, and in the ledger of migrations.

/// The room's `lib.rs` with the module and an entry in `features()`.
pub(super) fn into_room(text: &str, name: &str) -> Result<String, String> {
    let with_module = after_last(text, &["pub mod "], &format!("pub mod {name};"));
    let from = with_module
        .find("fn features()")
        .ok_or("the room's lib.rs has no fn features()")?;
    into_list(&with_module, from, &format!("{name}::feature()"))
}

/// The ledger with the module and an entry at the end of its list.
pub(super) fn into_ledger(text: &str, migration: &str) -> Result<String, String> {
    let with_module = after_last(text, &["mod m2"], &format!("mod {migration};"));
    let from = with_module
        .find("fn migrations()")
        .ok_or("the ledger has no fn migrations()")?;
    into_list(&with_module, from, &format!("Box::new({migration}::Migration)"))
}

/// Puts a line after the last line that begins with one of these; after the opening comment when there is none.
fn after_last(text: &str, beginnings: &[&str], line: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let is_one = |line: &&str| beginnings.iter().any(|beginning| line.starts_with(beginning)) && line.ends_with(';');
    let place = lines.iter().rposition(is_one).map(|at| at + 1);
    let place = place.unwrap_or_else(|| lines.iter().take_while(|line| line.starts_with("//!")).count());
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    lines.insert(place, line.to_owned());
    lines.join("\n") + "\n"
}

/// Puts an entry at the end of the first `vec![...]` after `from`.
fn into_list(text: &str, from: usize, entry: &str) -> Result<String, String> {
    let opens = text[from..]
        .find("vec![")
        .map(|at| from + at + "vec![".len())
        .ok_or("there is no list to add to")?;
    let mut depth = 1;
    for (at, letter) in text[opens..].char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let inside = text[opens..opens + at].trim_end().trim_end_matches(',');
            let comma = if inside.trim().is_empty() { "" } else { ", " };
            return Ok(format!(
                "{}{inside}{comma}{entry}{}",
                &text[..opens],
                &text[opens + at..]
            ));
        }
    }
    Err("the list to add to does not end".to_owned())
}
