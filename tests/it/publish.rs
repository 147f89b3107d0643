//! Publishing is all or nothing: the old site is whole until the new one is.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

/// A folder with a content tree, and the real program to run in it.
struct Bench {
    root: tempfile::TempDir,
}

const KIS: &str = env!("CARGO_BIN_EXE_kis");

impl Bench {
    fn new() -> Bench {
        let bench = Bench { root: tempfile::tempdir().expect("a folder") };
        bench.write(
            "content/kis.yaml",
            "koerperschaft: {name: Musterkreis}\nadresse: https://kis.example\n",
        );
        bench.write("content/gremien/kreistag.md", "---\nname: Kreistag\nart: Kreistag\n---\n");
        bench
            .write("content/seiten/impressum.md", "---\ntitel: Impressum\n---\n\nErste Fassung.\n");
        bench
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(KIS);
        command.current_dir(self.root.path()).args(arguments).args(["--date", "2026-03-01"]);
        command
    }

    fn kis(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("kis runs")
    }

    #[track_caller]
    fn build(&self) {
        let output = self.kis(&["build"]);
        assert!(output.status.success(), "{}", words(&output));
    }

    fn site(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        tree(&self.path("public"))
    }
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// Every file below a folder with its bytes.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = walkdir::WalkDir::new(root).into_iter().filter_map(|entry| {
        let entry = entry.expect("readable");
        let path = entry.path().strip_prefix(root).expect("below").to_owned();
        entry.file_type().is_file().then(|| (path, fs::read(entry.path()).expect("readable")))
    });
    files.collect()
}

#[test]
fn a_site_is_built_and_an_error_leaves_it_untouched() {
    let bench = Bench::new();
    bench.build();
    let first = bench.site();
    assert!(first.contains_key(Path::new("impressum/index.html")));
    assert!(first.contains_key(Path::new(".kis-ausgabe")));

    bench.write("content/seiten/impressum.md", "---\ntitle: Impressum\n---\n");
    let output = bench.kis(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output).contains("Meinten Sie „titel“?"), "{}", words(&output));
    assert!(words(&output).contains("content/seiten/impressum.md:2:1"), "{}", words(&output));
    assert_eq!(bench.site(), first);
    assert_eq!(leftovers(&bench), Vec::<String>::new());
}

fn leftovers(bench: &Bench) -> Vec<String> {
    let names = fs::read_dir(bench.root.path()).expect("readable");
    let names =
        names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name != "content" && name != "public").collect()
}

#[test]
fn unchanged_files_keep_their_bytes_and_times_and_old_pages_go() {
    let bench = Bench::new();
    bench.write("content/personen/weg.md", "---\nname: Weg\n---\n");
    bench.build();
    let page = bench.path("public/gremien/kreistag/index.html");
    let before = fs::metadata(&page).expect("there");
    fs::remove_file(bench.path("content/personen/weg.md")).expect("removed");
    bench.write("content/seiten/impressum.md", "---\ntitel: Impressum\n---\n\nZweite Fassung.\n");
    bench.build();
    let after = fs::metadata(&page).expect("there");
    assert_eq!((before.ino(), before.mtime_nsec()), (after.ino(), after.mtime_nsec()));
    assert!(!bench.path("public/personen/weg").exists());
    let changed = fs::read_to_string(bench.path("public/impressum/index.html")).expect("there");
    assert!(changed.contains("Zweite Fassung."));
}

#[test]
fn the_same_input_gives_the_same_bytes_wherever_it_is_built() {
    let bench = Bench::new();
    bench.build();
    let first = bench.site();
    for (threads, zone, language) in
        [("1", "UTC", "C"), ("2", "Pacific/Kiritimati", "tr_TR.UTF-8"), ("7", "America/Adak", "")]
    {
        let mut command = bench.command(&["build", "-o", "anderswo"]);
        command.env("RAYON_NUM_THREADS", threads).env("TZ", zone).env("LANG", language);
        command.env_remove("HOME");
        assert!(command.status().expect("kis runs").success());
        assert_eq!(tree(&bench.path("anderswo")), first, "{threads} {zone} {language}");
        fs::remove_dir_all(bench.path("anderswo")).expect("removed");
    }
}

#[test]
fn foreign_folders_are_refused_and_stay_as_they_are() {
    let bench = Bench::new();
    bench.write("fremd/wichtig.txt", "wichtig");
    bench.write("datei", "wichtig");
    symlink(bench.path("fremd"), bench.path("verweis")).expect("linked");
    fs::create_dir_all(bench.path("content/neu")).expect("made");
    for (folder, message) in [
        ("fremd", "hat nicht KIS angelegt"),
        ("datei", "kein Ordner"),
        ("verweis", "Verknüpfung"),
        ("content", "nicht der Ordner mit den Inhalten"),
        ("content/neu", "nicht der Ordner mit den Inhalten"),
        (".", "nicht der Ordner mit den Inhalten"),
        ("/", "darf KIS nicht schreiben"),
    ] {
        let before = tree(bench.root.path());
        let output = bench.kis(&["build", "-o", folder]);
        assert_eq!(output.status.code(), Some(2), "{folder}: {}", words(&output));
        assert!(words(&output).contains(message), "{folder}: {}", words(&output));
        assert_eq!(tree(bench.root.path()), before, "{folder}");
    }
    let mut home = bench.command(&["build", "-o", "fremd"]);
    let output = home.env("HOME", bench.path("fremd")).output().expect("kis runs");
    assert!(words(&output).contains("darf KIS nicht schreiben"), "{}", words(&output));
}

#[test]
fn an_empty_folder_is_taken_and_what_it_holds_is_for_everyone_to_read() {
    let bench = Bench::new();
    fs::create_dir(bench.path("public")).expect("made");
    let script = format!("umask 077; exec {KIS} build --date 2026-03-01");
    let shell = Command::new("sh").current_dir(bench.root.path()).args(["-c", &script]).output();
    let output = shell.expect("a shell");
    assert!(output.status.success(), "{}", words(&output));
    for path in ["public", "public/impressum", "public/impressum/index.html"] {
        let mode = fs::metadata(bench.path(path)).expect("there").permissions().mode();
        assert_eq!(mode & 0o044, 0o044, "{path} {mode:o}");
    }
}

#[test]
fn links_out_of_the_tree_are_not_followed() {
    let bench = Bench::new();
    bench.write("geheim/geheim.md", "---\ntitel: Geheim\n---\n");
    symlink(bench.path("geheim/geheim.md"), bench.path("content/seiten/geheim.md"))
        .expect("linked");
    symlink("/", bench.path("content/personen")).expect("linked");
    symlink(bench.path("content"), bench.path("content/seiten/kreis")).expect("linked");
    let output = bench.kis(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(words(&output).matches("Fehler[verknuepfung]").count(), 3, "{}", words(&output));
    assert!(!bench.path("public").exists());
}

#[test]
fn files_that_are_too_large_or_no_files_are_refused_at_once() {
    let bench = Bench::new();
    let huge = fs::File::create(bench.path("content/seiten/riese.md")).expect("made");
    huge.set_len(100 * 1024 * 1024).expect("sparse");
    let pipe = Command::new("mkfifo").arg(bench.path("content/seiten/rohr.md")).status();
    assert!(pipe.expect("mkfifo").success());
    let output = bench.kis(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    for expected in ["Fehler[datei-zu-gross]", "104,9 MB", "Fehler[datei-nicht-lesbar]"] {
        assert!(words(&output).contains(expected), "{}", words(&output));
    }
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let bench = Bench::new();
    for number in 0..300 {
        bench.write(
            &format!("content/seiten/seite-{number}.md"),
            "---\ntitel: Seite\n---\n\nText.\n",
        );
    }
    let children: Vec<_> = (0..4)
        .map(|_| {
            let mut command = bench.command(&["build"]);
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
            command.spawn().expect("kis runs")
        })
        .collect();
    let outputs: Vec<_> =
        children.into_iter().map(|child| child.wait_with_output().expect("it ends")).collect();
    assert!(outputs.iter().any(|output| output.status.success()));
    for output in &outputs {
        let locked = words(output).contains("Ein anderer Lauf");
        assert!(output.status.success() || locked, "{}", words(output));
    }
    let built = bench.site();
    bench.build();
    assert_eq!(bench.site(), built);
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site() {
    let bench = Bench::new();
    for number in 0..200 {
        bench.write(
            &format!("content/seiten/seite-{number}.md"),
            "---\ntitel: Seite\n---\n\nAlt.\n",
        );
    }
    bench.build();
    let mut old = bench.site();
    for round in 0..20_u32 {
        for number in 0..200 {
            let text = format!("---\ntitel: Seite\n---\n\nRunde {round}.\n");
            bench.write(&format!("content/seiten/seite-{number}.md"), &text);
        }
        let mut child = bench.command(&["build"]);
        child.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = child.spawn().expect("kis runs");
        std::thread::sleep(Duration::from_micros(u64::from(round) * 4000));
        child.kill().expect("killed");
        child.wait().expect("gone");
        let now = bench.site();
        if now != old {
            // Then it is the new one, whole.
            bench.build();
            assert_eq!(now, bench.site(), "round {round}");
        }
        bench.build();
        assert_eq!(leftovers(&bench), Vec::<String>::new(), "round {round}");
        old = bench.site();
    }
}

#[test]
fn an_old_site_left_aside_is_found_again() {
    let bench = Bench::new();
    bench.build();
    let before = bench.site();
    fs::rename(bench.path("public"), bench.path(".public.kis-alt")).expect("moved");
    bench.write("content/seiten/impressum.md", "---\ntitle: Fehler\n---\n");
    assert_eq!(bench.kis(&["build"]).status.code(), Some(1));
    assert_eq!(bench.site(), before);
}

#[test]
fn a_reader_never_meets_half_a_site() {
    let bench = Bench::new();
    bench.build();
    let page = bench.path("public/impressum/index.html");
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                let text = fs::read_to_string(&page).expect("the page is there at every moment");
                assert!(text.trim_end().ends_with("</html>"));
                reads += 1;
            }
            reads
        });
        for round in 0..15 {
            let text = format!("---\ntitel: Impressum\n---\n\nRunde {round}.\n");
            bench.write("content/seiten/impressum.md", &text);
            bench.build();
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(reader.join().expect("no miss") > 100);
    });
}

#[test]
fn a_full_disk_and_a_folder_without_rights_leave_the_old_site() {
    let bench = Bench::new();
    bench.build();
    let before = bench.site();
    bench.write("content/seiten/impressum.md", "---\ntitel: Impressum\n---\n\nNeu.\n");
    // A limit on the size of a file is how a full disk looks to the program, without being root.
    let script = format!("ulimit -f 1; exec {KIS} build --date 2026-03-01");
    let shell = Command::new("sh").current_dir(bench.root.path()).args(["-c", &script]).output();
    let output = shell.expect("a shell");
    assert!(!output.status.success(), "{}", words(&output));
    assert_eq!(bench.site(), before);
    bench.build();
    assert_ne!(bench.site(), before);

    let output = bench.kis(&["build", "-o", "/proc/kis"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output).starts_with("Fehler: /proc/kis"), "{}", words(&output));
}
