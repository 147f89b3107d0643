//! Parse the command line, run it, turn the outcome into an exit code.

fn main() {}
