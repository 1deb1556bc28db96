//! The command line's shape.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

/// Plan visits, seminars and study tours between two time zones, in one file.
#[derive(Parser)]
#[command(name = "meguri", version, after_help = "Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong usage, 3 nothing to undo or redo, 4 check found a clash that blocks, 5 a reply names somebody or something unknown, 6 import found a question that must be answered.")]
pub struct Args {
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages, en or ja (else from the environment); for export-ics that of the file, or both
    #[arg(long, global = true, value_enum)]
    pub lang: Option<FileLang>,
    /// The time taken as now, RFC 3339 (for reproducible files)
    #[arg(long, global = true, value_name = "TIME", env = "MEGURI_NOW", hide_env = true)]
    pub now: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum FileLang {
    En,
    Ja,
    Both,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a new, empty workspace
    New { file: PathBuf },
    /// Make the sample workspace
    Sample {
        file: PathBuf,
        /// The day the sample tour is laid relative to (else today)
        #[arg(long, value_name = "YYYY-MM-DD")]
        today: Option<String>,
    },
    /// Run a command of the table. NAME `-` reads lines {"as":…,"call":…,"input":{…}} from standard input
    Call {
        file: PathBuf,
        name: String,
        /// The input; `-` reads one JSON a line from standard input
        input: Option<String>,
    },
    /// List the commands: name, kind, types, what it does
    Commands {
        /// Write the TypeScript types of all commands into this folder
        #[arg(long, value_name = "DIR", hide = true)]
        typescript: Option<PathBuf>,
    },
    /// Write an .ics file of the workspace, a programme or one person's part
    ExportIcs {
        file: PathBuf,
        /// ID or title
        #[arg(long)]
        programme: Option<String>,
        /// ID or name
        #[arg(long)]
        person: Option<String>,
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
    },
    /// Say what clashes
    Check {
        file: PathBuf,
        /// ID or title
        #[arg(long)]
        programme: Option<String>,
    },
    /// Print the whole content as sorted JSON (history not included)
    Dump { file: PathBuf },
    /// List what was changed, newest first
    History {
        file: PathBuf,
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Take back the last change
    Undo { file: PathBuf },
    /// Make the last undone change again
    Redo { file: PathBuf },
    /// Find programmes, people, organisations, places and items
    Search {
        file: PathBuf,
        text: String,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Write man pages and shell completions into this folder
    #[command(hide = true)]
    Manual { folder: PathBuf },
    /// Freeze a programme as its next numbered release
    Release {
        file: PathBuf,
        /// ID or title
        programme: String,
        /// Only say what changed and who would be told
        #[arg(long)]
        dry_run: bool,
        /// Kept in the log, not handed out
        #[arg(long)]
        note: Option<String>,
    },
    /// List the releases of a programme and who holds which
    Releases {
        file: PathBuf,
        /// ID or title
        programme: String,
    },
    /// Write calendar files, change notes and message drafts of the last release
    Issue {
        file: PathBuf,
        /// ID or title
        programme: String,
        /// A name, an ID or `all`; without it those who must be told
        #[arg(long)]
        to: Vec<String>,
        /// One invitation or cancellation file a changed item as well
        #[arg(long)]
        requests: bool,
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
    },
    /// Show what a list from outside would become and bring it in as one change; stops with code 6 while a row asks something
    Import(ImportArgs),
    /// List what was imported; with BATCH (its number in the list, or its ID) what it made and the text it was read from
    Imports {
        file: PathBuf,
        batch: Option<String>,
        /// Print only the text it was read from
        #[arg(long)]
        raw: bool,
    },
    /// Write people as CSV or vCard: all, or those of a programme
    ExportPeople {
        file: PathBuf,
        /// ID or title
        #[arg(long)]
        programme: Option<String>,
        /// Else told by the ending of OUT
        #[arg(long, value_enum)]
        form: Option<PeopleForm>,
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
    },
    /// Write a document of a programme, or with `all` every one that it has into a folder
    Document(DocumentArgs),
    /// Write what the office did in a year: a report as .pdf, its tables as .xlsx, the organisations met as .csv
    YearReport(YearReportArgs),
    /// Enter the answers of a returned .ics file (METHOD:REPLY) that say something new
    Reply {
        file: PathBuf,
        /// The returned file
        reply: PathBuf,
        /// Only say what would be entered
        #[arg(long)]
        dry_run: bool,
    },
    /// Schedule the meetings of a matchmaking problem; no workspace is needed
    Match(MatchArgs),
    /// List or restore backups
    Backup {
        #[command(subcommand)]
        action: BackupAction,
    },
}

#[derive(ClapArgs)]
pub struct MatchArgs {
    /// The problem, as JSON or in the published format (.dzn)
    pub problem: PathBuf,
    /// At most so long (else until proven)
    #[arg(long, value_name = "N", value_parser = seconds)]
    pub seconds: Option<f64>,
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=2))]
    pub threads: usize,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Print one slot per request in the file's order, from 1; 0 where it is not placed
    #[arg(long)]
    pub slots: bool,
    /// Stop once it is known that not all musts can be placed
    #[arg(long)]
    pub all_or_nothing: bool,
}

/// A length of time that can be waited for.
fn seconds(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|time| (0.0..=1e9).contains(time)).ok_or_else(|| "0 … 1000000000".to_owned())
}

#[derive(ClapArgs)]
pub struct DocumentArgs {
    pub file: PathBuf,
    /// ID or title
    pub programme: String,
    /// `itinerary` and others (an unknown one names them), or `all`
    pub kind: String,
    /// A file: .pdf, or .xlsx or .csv for a list; for `all` a folder that is there, or one .xlsx for all lists
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    /// Number of a release (else the plan as it is now)
    #[arg(long, value_name = "N")]
    pub release: Option<u32>,
    /// Letter of a small group: only its part
    #[arg(long, value_name = "LETTER")]
    pub group: Option<String>,
    /// Name or ID of a seat: only that person's part
    #[arg(long, value_name = "NAME")]
    pub seat: Option<String>,
    /// ID or title of the item it is about
    #[arg(long)]
    pub item: Option<String>,
    /// Name or ID of the host it is for
    #[arg(long)]
    pub host: Option<String>,
    #[arg(long, value_enum)]
    pub order: Option<PeopleOrder>,
    #[arg(long, value_enum)]
    pub paper: Option<SheetSize>,
    /// Each day, person or table on a page of its own
    #[arg(long)]
    pub page_each: bool,
    /// Leave out the second zone
    #[arg(long)]
    pub one_zone: bool,
    /// Leave out addresses
    #[arg(long)]
    pub no_addresses: bool,
    /// Delegate list with photographs
    #[arg(long)]
    pub photographs: bool,
    /// Delegate list with short biographies
    #[arg(long)]
    pub biographies: bool,
}

#[derive(ClapArgs)]
pub struct YearReportArgs {
    pub file: PathBuf,
    /// Else the newest that has begun and has programmes
    #[arg(long, allow_negative_numbers = true)]
    pub year: Option<i32>,
    /// From April to March
    #[arg(long)]
    pub fiscal: bool,
    /// Its ending says the form
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    #[arg(long, value_enum)]
    pub paper: Option<SheetSize>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum PeopleOrder {
    Precedence,
    Reading,
    Organisation,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum SheetSize {
    A4,
    Letter,
}

#[derive(ClapArgs)]
pub struct ImportArgs {
    pub file: PathBuf,
    /// CSV, XLSX, ODS, vCard, iCalendar or text; `-` reads text from standard input
    pub source: PathBuf,
    /// What the rows are (else told by the columns)
    #[arg(long = "as", value_enum, value_name = "KIND")]
    pub kind: Option<ImportAs>,
    /// ID or title: people get seats in it, items become its own
    #[arg(long, value_name = "P")]
    pub programme: Option<String>,
    /// Only say what would come in
    #[arg(long)]
    pub dry_run: bool,
    /// People take the seats whose names are to come, in their order
    #[arg(long)]
    pub fill: bool,
    /// How dates such as 04/05/2016 are meant
    #[arg(long, value_enum)]
    pub dates: Option<DateOrder>,
    /// The year meant where none is written
    #[arg(long)]
    pub year: Option<i32>,
    /// Zone of times that name none (else that of the programme or the office)
    #[arg(long)]
    pub zone: Option<String>,
    /// What rows are taken for that may be known records
    #[arg(long, value_enum)]
    pub duplicates: Option<Duplicates>,
    /// Rows that are read at most (else the setting import_limits, else 50,000)
    #[arg(long, value_name = "N")]
    pub max_rows: Option<u32>,
    /// Megabytes that are read at most (else the setting, else 64)
    #[arg(long, value_name = "MB")]
    pub max_mb: Option<u32>,
    /// Times taken of one event that repeats (else the setting, else 10,000)
    #[arg(long, value_name = "N")]
    pub max_times: Option<u32>,
    /// Kilobytes of the longest line of a card or calendar; longer ones, such as pictures, are left out (else the setting, else 1,024)
    #[arg(long, value_name = "KB")]
    pub max_line: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportAs {
    People,
    Organisations,
    Programmes,
    Items,
    /// Who asks to meet whom: one wish a row, a form with choices, or a grid
    Wishes,
    /// A calendar file of answers to invitations, as `reply` takes it
    Answers,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Duplicates {
    Same,
    New,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PeopleForm {
    Csv,
    Vcard,
}

#[derive(Subcommand)]
pub enum BackupAction {
    /// List the backups of a workspace
    List { file: PathBuf },
    /// Put a backup in place of the present content, which is kept as a backup first
    Restore { file: PathBuf, name: String },
}
