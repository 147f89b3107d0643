//! Which folder is meant: the one with `kis.yaml`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// The folder named, else the nearest above with `kis.yaml`, else `./content`.
pub fn content_root(named: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(named) = named {
        if !named.is_dir() {
            bail!("{}: Diesen Ordner gibt es nicht.", named.display());
        }
        if let Some(above) = content_around(named) {
            let (named, above) = (named.display(), above.display());
            bail!("{named} ist kein Ordner mit kis.yaml. Meinten Sie {above}?");
        }
        return Ok(named.to_owned());
    }
    let here = std::env::current_dir().context("Der aktuelle Ordner ist nicht lesbar.")?;
    if here.join("kis.yaml").is_file() {
        return Ok(PathBuf::from("."));
    }
    if let Some(above) = here.ancestors().skip(1).find(|folder| folder.join("kis.yaml").is_file()) {
        return Ok(above.to_owned());
    }
    if Path::new("content").is_dir() {
        return Ok(PathBuf::from("content"));
    }
    bail!(
        "Hier und darüber gibt es keine Datei kis.yaml und keinen Ordner content.\nEinen Anfang macht: kis init ORDNER"
    )
}

/// The content tree that a folder without `kis.yaml` is a part of, as seen from here.
fn content_around(folder: &Path) -> Option<PathBuf> {
    if folder.join("kis.yaml").is_file() {
        return None;
    }
    let folder = fs::canonicalize(folder).ok()?;
    let above = folder.ancestors().skip(1).find(|above| above.join("kis.yaml").is_file())?;
    let here = std::env::current_dir().and_then(fs::canonicalize).ok();
    let below = here.and_then(|here| above.strip_prefix(here).ok().map(Path::to_owned));
    match below {
        Some(here) if here.as_os_str().is_empty() => Some(PathBuf::from(".")),
        below => Some(below.unwrap_or_else(|| above.to_owned())),
    }
}
