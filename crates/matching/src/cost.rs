//! What a schedule costs, stage by stage: less is better, an earlier stage counts before all later ones.

use crate::instance::{Instance, Places};

/// Stages in their order, each to be made as small as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Cost {
    pub locks_left_out: i64,
    pub musts_left_out: i64,
    pub moved: i64,
    pub below_fewest: i64,
    /// Weight of the wants that are not placed.
    pub wants_left_out: i64,
    pub breaks: i64,
}

impl Cost {
    pub const STAGES: usize = 6;
    pub const LOCKS: usize = 0;
    pub const MUSTS: usize = 1;
    pub const MOVED: usize = 2;
    pub const FEWEST: usize = 3;
    pub const WANTS: usize = 4;
    pub const BREAKS: usize = 5;

    /// Above every cost.
    pub const NONE: Cost = Cost { locks_left_out: i64::MAX, musts_left_out: i64::MAX, moved: i64::MAX, below_fewest: i64::MAX, wants_left_out: i64::MAX, breaks: i64::MAX };

    /// Every lock and must is placed.
    pub fn complete(&self) -> bool {
        self.locks_left_out == 0 && self.musts_left_out == 0
    }

    pub fn stage(&self, stage: usize) -> i64 {
        [self.locks_left_out, self.musts_left_out, self.moved, self.below_fewest, self.wants_left_out, self.breaks][stage]
    }

    pub fn of(instance: &Instance, places: &Places) -> Cost {
        let mut cost = Cost::default();
        let mut busy = vec![0; instance.people];
        let mut count = vec![0; instance.people];
        for (at, place) in places.iter().enumerate() {
            if let Some((stood, price)) = instance.stands[at]
                && place.is_none_or(|place| place.slot != stood.slot)
            {
                cost.moved += price;
            }
            match place {
                None if instance.locked[at] => cost.locks_left_out += 1,
                None if instance.must[at] => cost.musts_left_out += 1,
                None => cost.wants_left_out += instance.weight[at],
                Some(place) => {
                    for person in &instance.who[at] {
                        busy[*person as usize] |= instance.span(at, place.slot);
                        count[*person as usize] += 1;
                    }
                }
            }
        }
        for person in 0..instance.people {
            cost.breaks += i64::from(instance.breaks(busy[person]));
            cost.below_fewest += i64::from(instance.fewest[person].saturating_sub(count[person]));
        }
        cost
    }
}
