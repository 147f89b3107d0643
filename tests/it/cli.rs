//! The command line as transcripts: `tests/cli/NAME.md`, run in a copy of `NAME.in`.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}
