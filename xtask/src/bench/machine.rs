//! What the numbers were measured on: a number without its machine says nothing.

use std::process::Command;

/// One line: processor, cores, memory, day.
pub(super) fn describe() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let model = field(&read("/proc/cpuinfo"), "model name")
        .unwrap_or("an unknown processor")
        .to_owned();
    let memory = read("/proc/meminfo");
    let kilobytes = field(&memory, "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let gigabytes = kilobytes.unwrap_or(0) / 1_048_576;
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
    let day = Command::new("date")
        .arg("-I")
        .output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    let day = String::from_utf8_lossy(&day).trim().to_owned();
    format!("{model}, {cores} cores, {gigabytes} GiB, {day}")
}

/// The value after `name:`.
fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_field() {
        assert_eq!(field("a: 1\nmodel name\t: Some CPU\n", "model name"), Some("Some CPU"));
        assert_eq!(field("a: 1\n", "b"), None);
    }
}
