//! Time and memory, as the kernel counts them.

use std::fs;
use std::time::{Duration, Instant};

/// Wall and CPU time of this process.
pub struct Stopwatch {
    wall: Instant,
    cpu: Duration,
}

impl Stopwatch {
    /// Begins to count.
    pub fn start() -> Stopwatch {
        Stopwatch { wall: Instant::now(), cpu: cpu("self") }
    }

    /// What has passed since.
    pub fn read(&self) -> (Duration, Duration) {
        (self.wall.elapsed(), cpu("self").saturating_sub(self.cpu))
    }
}

/// CPU time from the kernel's own count: of this process, or of its finished children.
pub fn cpu(whose: &str) -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(") ").map_or("", |(_, fields)| fields);
    let first = if whose == "self" { 11 } else { 13 };
    let ticks: u64 =
        fields.split(' ').skip(first).take(2).filter_map(|n| n.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// The most memory that a process had, in bytes: `self`, or its number.
pub fn peak(process: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    1_024 * kilobytes.unwrap_or(0u64)
}
