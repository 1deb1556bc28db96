//! One file a kind of point. `ask` runs them over one programme; whether an item may be confirmed comes after its others.

mod agreement;
mod clock;
mod confirm;
mod dates;
mod host;
mod number;
mod person;
mod place;
mod speaker;

use super::Asked;
use super::asked::Points;
use crate::clashes::facts::Plan;
use crate::clashes::shared::Shared;

pub(super) fn ask(shared: &Shared, plan: &Plan) -> Asked {
    let mut points = Points::new(shared, plan);
    if plan.is_past(shared.today) {
        return points.done();
    }
    dates::ask(&mut points);
    agreement::ask(&mut points);
    for i in 0..points.items.len() {
        let p = points.items[i];
        clock::ask(&mut points, p);
        place::ask(&mut points, p);
        host::ask(&mut points, p);
        number::ask(&mut points, p);
        speaker::ask(&mut points, p);
        confirm::ask(&mut points, p);
        points.item(p);
    }
    person::ask(&mut points);
    points.done()
}
