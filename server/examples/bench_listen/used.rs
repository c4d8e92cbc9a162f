//! What this program used: a machine with other work gives another time by the clock, and the same of these.

/// Seconds the threads of this program had the processor.
pub(crate) fn used_seconds() -> f64 {
    let folder = std::fs::read_dir("/proc/self/task");
    let spent = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(path.join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    };
    let threads = folder.into_iter().flatten().flatten();
    threads.filter_map(|thread| spent(thread.path())).sum::<f64>() / 1e9
}

/// The most memory it had at once.
pub(crate) fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}
