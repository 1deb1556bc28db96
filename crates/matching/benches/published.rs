//! The published events and generated large ones, in one run: `make bench-matching` writes what this prints into docs/.
//!
//! `MEGURI_B2B` may name a folder with more instances (.dzn) and their best values (published.tsv). Where Python (`MEGURI_PYTHON`, else python3)
//! has ortools, CP-SAT solves each of them right after (peer/cpsat.py, its tuned model, two workers, `MEGURI_CPSAT` seconds at most, else 120).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use meguri_matching::{
    Answer, Budget, Event, Participant, Problem, Request, Slot, Stage, StageValue, Status, Tables, Wish, check, read_dzn, repair, solve,
};

fn main() {
    // `cargo test` starts benches too, with a flag of its own
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    println!("# Matchmaking, measured\n");
    println!("Made by `make bench-matching` on {} cores.\n", std::thread::available_parallelism().map_or(0, usize::from));
    published();
    large();
    repairs();
}

fn stage(answer: &Answer, stage: Stage) -> Option<&StageValue> {
    answer.stages.iter().find(|one| one.stage == stage)
}

/// CP-SAT on an event, where it can be asked.
struct Peer {
    python: String,
    seconds: String,
}

impl Peer {
    fn found() -> Option<Peer> {
        let python = std::env::var("MEGURI_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let there = Command::new(&python).args(["-c", "import ortools"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        there.then(|| Peer { python, seconds: std::env::var("MEGURI_CPSAT").unwrap_or_else(|_| "120".to_owned()) })
    }

    /// "3, 12.4 s", or what is open: "3..7 at 120 s". And the seconds it took.
    fn solve(&self, event: &Path) -> (String, f64) {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new(&self.python);
        command.env("PYTHONPATH", own.join("../../tests/readers/b2b")).arg("-B").arg(own.join("benches/peer/cpsat.py")).arg(event);
        let Ok(out) = command.args([&self.seconds, "2", "2", "imp0"]).output() else { return ("not run".to_owned(), 0.0) };
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        let of = |key: &str| said.split_whitespace().find_map(|word| word.strip_prefix(key)).unwrap_or("?").to_owned();
        let wall = of("wall=").parse().unwrap_or(0.0);
        let found = match said.split_whitespace().nth(1) {
            Some("OPTIMAL") => format!("{}, {wall:.2} s", of("obj=")),
            Some("INFEASIBLE") => format!("-, {wall:.2} s"),
            Some("FEASIBLE") => format!("open: {}..{}", of("bound="), of("obj=")),
            _ => "open".to_owned(),
        };
        (found, wall)
    }
}

fn published() {
    let peer = Peer::found();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let folder = std::env::var_os("MEGURI_B2B").map_or(own.clone(), PathBuf::from);
    let values: BTreeMap<String, String> = [folder.join("published.tsv"), own.join("published.tsv")]
        .iter()
        .find_map(|path| std::fs::read_to_string(path).ok())
        .unwrap_or_default()
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t').map(|(name, rest)| (name.to_owned(), rest.split('\t').next().unwrap_or("").to_owned())))
        .collect();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "dzn")).collect();
    files.sort();
    println!("## Published events (JAIR 2022), breaks; two threads, 120 s at most\n");
    let (head, rule) = peer.as_ref().map_or((String::new(), ""), |peer| (format!(" CP-SAT, at most {} s |", peer.seconds), "--:|"));
    println!("| event | published | found | proven | first schedule | best | all |{head}\n|---|--:|--:|---|--:|--:|--:|{rule}");
    let mut peers = 0.0;
    let (mut total, mut proven, mut equal, mut longest) = (0.0, 0, 0, 0.0f64);
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let problem = match std::fs::read_to_string(path).map_err(|e| e.to_string()).and_then(|text| read_dzn(&text).map_err(|e| e.to_string())) {
            Ok(problem) => problem,
            Err(error) => {
                println!("| {name} | | {error} | | | | |");
                continue;
            }
        };
        let budget = Budget { time: Some(Duration::from_secs(120)), all_or_nothing: true, ..Budget::default() };
        let Ok(answer) = solve(&problem, &budget, &mut |_| ()) else { continue };
        assert!(check(&problem, &answer.schedule).broken.is_empty(), "{name}");
        let found = match answer.status {
            Status::Infeasible => "-".to_owned(),
            _ => stage(&answer, Stage::Breaks).map_or("none".to_owned(), |stage| stage.value.to_string()),
        };
        let sure = matches!(answer.status, Status::Optimal | Status::Infeasible);
        let wanted = values.get(&name).cloned().unwrap_or_default();
        proven += usize::from(sure);
        equal += usize::from(sure && found == wanted);
        total += answer.time;
        longest = longest.max(answer.time);
        let seconds = |time: Option<f64>| time.map_or(String::new(), |time| format!("{time:.2}"));
        let beside = peer.as_ref().map_or(String::new(), |peer| {
            let (found, wall) = peer.solve(path);
            peers += wall;
            format!(" {found} |")
        });
        println!("| {name} | {wanted} | {found} | {} | {} | {} | {:.2} |{beside}", if sure { "yes" } else { "no" }, seconds(answer.first_after), seconds(answer.best_after), answer.time);
    }
    if peer.is_some() {
        println!("\nCP-SAT took {peers:.1} s in all.");
    }
    println!("\n{proven} of {} proven, {equal} equal to the published value; {total:.1} s in all, the longest {longest:.1} s.\n", files.len());
}

/// Numbers that are the same every time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) * count as u64) >> 32) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A large event: 30 % exhibitors whom many want, the rest visitors; some late, some gone early, some in a talk. With `musts` every
/// request is one and a hidden schedule shows that all can be held; else more is asked for than can be.
fn event(people: usize, requests: usize, slots: usize, tables: usize, musts: bool) -> Problem {
    let mut dice = Dice(7);
    let mut away = vec![vec![false; slots]; people];
    for away in &mut away {
        let early = dice.below(100);
        if early < 10 {
            let until = 1 + dice.below(slots / 3);
            away[..until].fill(true);
        } else if early < 25 {
            let from = slots - 1 - dice.below(slots / 3);
            away[from..].fill(true);
        }
        if dice.chance(25) {
            let talk = dice.below(slots);
            away[talk..(talk + 1 + dice.below(2)).min(slots)].fill(true);
        }
    }
    let exhibitors = people * 3 / 10;
    // the first exhibitors are asked for most
    let exhibitor = |dice: &mut Dice| dice.below(exhibitors).min(dice.below(exhibitors));
    let visitor = |dice: &mut Dice| exhibitors + dice.below(people - exhibitors);
    let mut busy = away.clone();
    let mut load = vec![0; slots];
    let mut pairs = std::collections::BTreeSet::new();
    let mut all: Vec<Request> = Vec::new();
    let mut tries = 0;
    while all.len() < requests && tries < requests * 400 {
        tries += 1;
        let one = if dice.chance(75) { exhibitor(&mut dice) } else { visitor(&mut dice) };
        let other = visitor(&mut dice);
        let pair = (one.min(other), one.max(other));
        if one == other || pairs.contains(&pair) {
            continue;
        }
        if musts {
            let begin = dice.below(slots);
            let Some(slot) = (0..slots).map(|step| (begin + step) % slots).find(|slot| !busy[one][*slot] && !busy[other][*slot] && load[*slot] < tables) else { continue };
            busy[one][slot] = true;
            busy[other][slot] = true;
            load[slot] += 1;
        }
        pairs.insert(pair);
        let wish = if musts || dice.chance(2) { Wish::Must } else { Wish::Want };
        all.push(Request {
            id: all.len().to_string(),
            who: vec![one.to_string(), other.to_string()],
            wish,
            weight: 2 + dice.below(19) as i64,
            length: 1,
            ..Request::default()
        });
    }
    Problem {
        slots: (0..slots).map(|at| Slot { id: at.to_string(), block: 0, start: 25 * at as i64, length: 25 }).collect(),
        tables: Tables::Count(tables as u32),
        participants: (0..people)
            .map(|at| Participant {
                id: at.to_string(),
                available: Some((0..slots).filter(|slot| !away[at][*slot]).map(|slot| slot.to_string()).collect()),
                most: (!musts).then_some(slots as u32 * 8 / 10),
                fewest: if musts { 0 } else { 4 },
                ..Participant::default()
            })
            .collect(),
        requests: all,
        ..Problem::default()
    }
}

fn large() {
    println!("## Large events, 10 s\n");
    println!("| event | requests | first schedule | musts left out | below fewest | weight | its bound | share | breaks | memory |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (people, requests, slots, tables, musts) in [(300, 1_500, 20, 90, true), (1_000, 10_000, 30, 400, true), (300, 3_000, 20, 90, false), (1_000, 14_000, 30, 400, false)] {
        let problem = event(people, requests, slots, tables, musts);
        let Ok(answer) = solve(&problem, &Budget::default(), &mut |_| ()) else { continue };
        assert!(check(&problem, &answer.schedule).broken.is_empty());
        let weight = stage(&answer, Stage::Weight).map_or((0, 0), |stage| (stage.value, stage.bound));
        println!(
            "| {people} people, {} | {} | {:.3} s | {} | {} | {} | {} | {:.2} % | {} | {} |",
            if musts { "all musts" } else { "chosen" },
            problem.requests.len(),
            answer.first_after.unwrap_or(f64::NAN),
            answer.values.musts_left_out,
            answer.values.below_fewest,
            weight.0,
            weight.1,
            if weight.1 > 0 { weight.0 as f64 * 100.0 / weight.1 as f64 } else { 100.0 },
            answer.values.breaks,
            most_memory(),
        );
    }
    println!();
}

/// The most that the process held so far, as Linux tells it.
fn most_memory() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|text| text.lines().find_map(|line| line.strip_prefix("VmHWM:").map(|rest| rest.trim().to_owned())))
        .unwrap_or_default()
}

fn repairs() {
    println!("## The day mended: somebody with many meetings does not come\n");
    println!("| event | alternatives | time | moved | cancelled | told | fewest proven |\n|---|--:|--:|--:|--:|--:|---|");
    for (people, requests, slots, tables, seconds) in [(300, 1_500, 20, 90, 2), (1_000, 10_000, 30, 400, 5)] {
        let problem = event(people, requests, slots, tables, true);
        let Ok(answer) = solve(&problem, &Budget { time: Some(Duration::from_secs(5)), ..Budget::default() }, &mut |_| ()) else { continue };
        for (what, event) in [
            ("no-show", Event::NoShow { participant: "0".to_owned() }),
            ("comes late", Event::Late { participant: "1".to_owned(), until: (slots / 2).to_string() }),
        ] {
            let begin = Instant::now();
            let Ok(ways) = repair(&problem, &answer.schedule, Some("2"), &event, &Budget { time: Some(Duration::from_secs(seconds)), ..Budget::default() }) else { continue };
            let time = begin.elapsed().as_secs_f64();
            let told = |of: &dyn Fn(&meguri_matching::Alternative) -> String| ways.iter().map(of).collect::<Vec<_>>().join(" · ");
            println!(
                "| {people} people, {what} | {} | {time:.2} s | {} | {} | {} | {} |",
                ways.len(),
                told(&|way| way.moved.len().to_string()),
                told(&|way| way.cancelled.len().to_string()),
                told(&|way| way.touched.len().to_string()),
                told(&|way| if way.fewest_proven { "yes" } else { "no" }.to_owned()),
            );
        }
    }
}
