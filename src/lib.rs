#![doc = include_str!("README.md")]

pub mod edition;

pub mod diagnostic;
pub mod german;
pub mod markdown;
pub mod snapshot;
pub mod colour;
pub mod config;

pub mod content;
pub mod council;
pub mod rules;
pub mod site;
pub mod publish;
pub mod preview;

pub mod report;
pub mod answer;
pub mod manual;
pub mod scaffold;
pub mod cli;
pub mod root;
