use std::time::Duration;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let secs: f64 = args[1].parse().unwrap();
    let mut total = 0.0;
    for path in &args[2..] {
        let problem = meguri_matching::read_dzn(&std::fs::read_to_string(path).unwrap()).unwrap();
        let budget = meguri_matching::Budget { time: Some(Duration::from_secs_f64(secs)), all_or_nothing: true, ..Default::default() };
        let verbose = std::env::var("V").is_ok();
        let answer = meguri_matching::solve(&problem, &budget, &mut |p| if verbose { let b = p.stages.iter().find(|s| s.stage == meguri_matching::Stage::Breaks); eprintln!("{:.2} {:?}", p.time, b.map(|b| (b.value, b.bound))) }).unwrap();
        let b = answer.stages.iter().find(|s| s.stage == meguri_matching::Stage::Breaks).map(|s| (s.value, s.bound));
        total += answer.time;
        println!("{:<36} {:?} {:?} {:.2}s first {:.3?} best {:.2?} by {:?}", path.rsplit('/').next().unwrap(), answer.status, b, answer.time, answer.first_after, answer.best_after, answer.found_by);
    }
    println!("total {total:.1}");
}
