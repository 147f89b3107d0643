//! The swap: a reader sees the whole old site or the whole new one, never anything between.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::folder::{self, Destination};

/// Puts the finished folder in the place of the old one, which then goes.
pub(super) fn swap(destination: &Destination) -> anyhow::Result<()> {
    let (new, place) = (destination.staging(), destination.folder());
    // After a power loss the names must not be newer than the bytes.
    sync(new)
        .with_context(|| format!("{}: nicht auf den Datenträger geschrieben", new.display()))?;
    let context = || format!("{}: Die neue Website lässt sich nicht einsetzen.", place.display());
    if destination.old().is_some() {
        exchange(destination).with_context(context)?;
        // The old site has the staging's name now. What stays of it goes before the next build.
        let _ = folder::remove(new);
    } else {
        fs::rename(new, place).with_context(context)?;
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn sync(folder: &Path) -> std::io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(folder)?)?)
}

/// Other systems have no call for one whole disk; their own order of writing must do.
#[cfg(not(target_os = "linux"))]
fn sync(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// One step of the kernel where system and disk know it; two renames where they do not.
fn exchange(destination: &Destination) -> std::io::Result<()> {
    let (new, place) = (destination.staging(), destination.folder());
    if exchange_at_once(new, place) {
        return Ok(());
    }
    exchange_in_two_steps(new, place, destination.aside())
}

/// A build that dies between the two leaves the old site at `aside`, where the next one finds it.
fn exchange_in_two_steps(new: &Path, place: &Path, aside: &Path) -> std::io::Result<()> {
    folder::remove(aside)?;
    fs::rename(place, aside)?;
    if let Err(error) = fs::rename(new, place) {
        fs::rename(aside, place)?;
        return Err(error);
    }
    fs::rename(aside, new)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange_at_once(new: &Path, place: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange_at_once(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_renames_do_what_one_exchange_does() {
        let root = tempfile::tempdir().expect("a folder");
        let [new, place, aside] = ["new", "place", "aside"].map(|name| root.path().join(name));
        for (folder, text) in [(&new, "neu"), (&place, "alt")] {
            fs::create_dir(folder).expect("made");
            fs::write(folder.join("x"), text).expect("written");
        }
        exchange_in_two_steps(&new, &place, &aside).expect("exchanged");
        assert_eq!(fs::read_to_string(place.join("x")).expect("there"), "neu");
        assert_eq!(fs::read_to_string(new.join("x")).expect("there"), "alt");
        assert!(!aside.exists());
        fs::remove_dir_all(&new).expect("removed");
        exchange_in_two_steps(&new, &place, &aside).expect_err("there is no new site");
        assert_eq!(fs::read_to_string(place.join("x")).expect("the old one stays"), "neu");
    }
}
