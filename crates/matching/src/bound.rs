//! A bound on the weight of the wants that can be placed: everybody has only so many slots, whatever the times.
//!
//! The dual of the capacitated b-matching relaxation (Schrijver 2003, chapter 31): a price for every participant's time and one
//! for a table; whatever the prices, their worth plus what requests pay above them is never less than the best weight.
//! Prices are bettered one participant at a time (coordinate descent), which ends near the least, and is a bound anyway.

use crate::board::Board;
use crate::exact::Watch;
use crate::instance::Instance;

/// Rounds over all participants.
const ROUNDS: usize = 200;

/// Tells the board what must at least be left out.
pub(crate) fn wants(instance: &Instance, board: &Board, watch: &Watch) {
    let total: i64 = instance.weight.iter().sum();
    if total == 0 {
        return;
    }
    board.bound(crate::cost::Cost::WANTS, total - most_weight(instance, false, watch));
    if instance.must.contains(&true) {
        board.bound_if_complete(crate::cost::Cost::WANTS, total - most_weight(instance, true, watch));
    }
}

/// No schedule has wants of more weight than this; with `musts` none that places every must.
fn most_weight(instance: &Instance, musts: bool, watch: &Watch) -> i64 {
    let edges: Vec<usize> = (0..instance.requests).filter(|at| instance.starts[*at] != 0 && instance.weight[*at] > 0).collect();
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); instance.people];
    for at in &edges {
        instance.who[*at].iter().for_each(|person| of[*person as usize].push(*at));
    }
    // what the musts take is not there for wants
    let placed = || (0..instance.requests).filter(|at| musts && instance.must[*at]);
    let mut theirs: Vec<Vec<usize>> = vec![Vec::new(); instance.people];
    for at in placed() {
        instance.who[at].iter().for_each(|person| theirs[*person as usize].push(at));
    }
    let usable = |requests: &[usize]| {
        let spans = requests.iter().flat_map(|at| crate::instance::each(instance.starts[*at]).map(|start| instance.span(*at, start as u8)));
        spans.fold(0, |all, span| all | span)
    };
    let room: Vec<i64> = (0..instance.people)
        .map(|person| {
            let (mine, must) = (usable(&of[person]), usable(&theirs[person]));
            let slots: i64 = theirs[person].iter().map(|at| i64::from(instance.length[*at])).sum();
            let meetings = i64::from(instance.most[person]) - theirs[person].len() as i64;
            meetings.min(i64::from(mine.count_ones())).min(i64::from((mine | must).count_ones()) - slots).max(0)
        })
        .collect();
    let tables: i64 = instance.classes.iter().map(|class| i64::from(class.size) * i64::from(class.open.count_ones())).sum::<i64>() - placed().map(|at| i64::from(instance.length[at])).sum::<i64>();
    let mut price = vec![0i64; instance.people];
    let mut table = 0i64;
    let pays = |at: usize, price: &[i64], table: i64| instance.weight[at] * SCALE - table - instance.who[at].iter().map(|person| price[*person as usize]).sum::<i64>();
    let worth = |price: &[i64], table: i64| {
        let people: i64 = price.iter().zip(&room).map(|(price, room)| price * room).sum();
        people + table * tables + edges.iter().map(|at| pays(*at, price, table).max(0)).sum::<i64>()
    };
    let mut best = worth(&price, table);
    let mut offers = Vec::new();
    for _ in 0..ROUNDS {
        let before = best;
        for person in 0..instance.people {
            // what each request would pay for this person's time if the others' prices stay
            offers.clear();
            offers.extend(of[person].iter().map(|at| pays(*at, &price, table) + price[person]).filter(|offer| *offer > 0));
            price[person] = price_of(&mut offers, room[person]);
        }
        offers.clear();
        offers.extend(edges.iter().map(|at| pays(*at, &price, table) + table).filter(|offer| *offer > 0));
        table = price_of(&mut offers, tables);
        best = best.min(worth(&price, table));
        if before == best || watch.over() {
            break;
        }
    }
    best.div_euclid(SCALE)
}

/// So that prices of half a point are whole numbers.
const SCALE: i64 = 1_000;

/// The price at which only so many offers are left: halfway between the last that fits and the first that does not.
fn price_of(offers: &mut [i64], room: i64) -> i64 {
    let Ok(room) = usize::try_from(room) else { return 0 };
    if offers.len() <= room {
        return 0;
    }
    if room == 0 {
        return offers.iter().copied().max().unwrap_or(0);
    }
    offers.sort_unstable_by(|one, other| other.cmp(one));
    (offers[room - 1] + offers[room]) / 2
}
