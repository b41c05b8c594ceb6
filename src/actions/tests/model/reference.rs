//! The rules of the review (DESIGN §3), written once more from the page, without a database.

use crate::domain::review::{
    OfferState,
    RevisionState::{self, *},
};
use crate::random::Random;

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Lead,
    Editor,
    Foreign,
    Reviewer,
    OtherReviewer,
    ReviewerWhoEdits,
}

impl Who {
    pub const ALL: [(Who, usize); 6] = [
        (Self::Lead, 2),
        (Self::Editor, 2),
        (Self::Foreign, 1),
        (Self::Reviewer, 2),
        (Self::OtherReviewer, 2),
        (Self::ReviewerWhoEdits, 2),
    ];

    fn writes(self) -> bool {
        matches!(self, Self::Lead | Self::Editor | Self::ReviewerWhoEdits)
    }

    fn reviews(self) -> bool {
        matches!(self, Self::Reviewer | Self::OtherReviewer)
    }
}

/// What was on the screen: which revision, in which version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    pub revision: usize,
    pub version: i64,
}

/// What somebody tries.
#[derive(Debug, Clone, Copy)]
pub enum Act {
    Save(Screen, u32),
    /// With a word to the reviewer, or without.
    Submit(Screen, bool),
    Withdraw(Screen),
    Claim,
    Release,
    /// Has the page of the review open and works there.
    Stay,
    Approve(Screen),
    SendBack(Screen, bool),
    Reject(Screen),
    Make(Screen, OfferState),
    Confirm(Screen),
}

/// All that can be seen of an offer: state, text and version of each revision, and what is public.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub revisions: Vec<(RevisionState, u32, i64)>,
    pub state: OfferState,
    pub public: Option<usize>,
    pub listed: Option<u32>,
    pub audited: usize,
}

/// The model with what cannot be seen: the time, the claim, and the screens there were.
pub struct Reference {
    model: Model,
    hour: i64,
    claim: Option<(Who, i64)>,
    screens: Vec<Screen>,
}

impl Reference {
    /// An offer with a draft of text 1.
    pub fn begin(audited: usize) -> Self {
        let model =
            Model { revisions: vec![(Draft, 1, 1)], state: OfferState::Live, public: None, listed: None, audited };
        Self { model, hour: 0, claim: None, screens: vec![Screen { revision: 0, version: 1 }] }
    }

    pub fn hours_pass(&mut self, hours: i64) {
        self.hour += hours;
    }

    /// What somebody tries next: mostly what makes sense, so that sequences get far, else anything.
    pub fn draw(&self, random: &mut Random) -> (Who, Act) {
        if random.one_in(3) { self.anything(random) } else { self.sensible(random) }
    }

    /// Anybody does anything, sometimes to what was on the screen before.
    fn anything(&self, random: &mut Random) -> (Who, Act) {
        let screen = if random.one_in(3) { self.screens[random.below(self.screens.len())] } else { self.screen() };
        let (text, reason) = (random.below(5) as u32, !random.one_in(4));
        let state = OfferState::ALL[random.below(3)];
        let act = random.weighted(&[
            (Act::Save(screen, text), 3),
            (Act::Submit(screen, reason), 2),
            (Act::Withdraw(screen), 2),
            (Act::Claim, 2),
            (Act::Release, 1),
            (Act::Stay, 2),
            (Act::Approve(screen), 3),
            (Act::SendBack(screen, reason), 1),
            (Act::Reject(screen), 1),
            (Act::Make(screen, state), 2),
            (Act::Confirm(screen), 1),
        ]);
        (random.weighted(&Who::ALL), act)
    }

    fn sensible(&self, random: &mut Random) -> (Who, Act) {
        let (screen, text) = (self.screen(), random.below(5) as u32);
        let writer = random.weighted(&[(Who::Lead, 3), (Who::Editor, 2), (Who::ReviewerWhoEdits, 1)]);
        let reviewer = random.weighted(&[(Who::Reviewer, 2), (Who::OtherReviewer, 1)]);
        match (self.latest().0, self.claim) {
            _ if self.archived() => (writer, Act::Make(screen, OfferState::Live)),
            (Draft, _) => (writer, random.weighted(&[(Act::Save(screen, text), 1), (Act::Submit(screen, false), 3)])),
            (Submitted, _) => (reviewer, Act::Claim),
            (Claimed, Some((holder, _))) => {
                let decisions = [(Act::Approve(screen), 6), (Act::SendBack(screen, true), 2), (Act::Reject(screen), 1)];
                (holder, random.weighted(&decisions))
            }
            _ => (writer, Act::Save(screen, text)),
        }
    }

    pub fn model(&self) -> Model {
        let public = self.model.public.filter(|_| self.model.state == OfferState::Live);
        Model { listed: public.map(|at| self.model.revisions[at].1), ..self.model.clone() }
    }

    /// Carries the act out if the rules allow it; tells whether they did.
    pub fn act(&mut self, who: Who, act: Act) -> bool {
        let allowed = match act {
            Act::Save(..) | Act::Submit(..) | Act::Withdraw(_) | Act::Make(..) | Act::Confirm(_) => who.writes(),
            Act::Claim | Act::Release | Act::Stay | Act::Approve(_) | Act::SendBack(..) | Act::Reject(_) => {
                who.reviews()
            }
        };
        let done = allowed && self.happens(who, act);
        self.screens.push(self.screen());
        done
    }

    fn happens(&mut self, who: Who, act: Act) -> bool {
        let (state, _, _) = self.latest();
        let in_review = matches!(state, Submitted | Claimed);
        match act {
            Act::Save(screen, text) => self.save(screen, text),
            Act::Submit(screen, note) => self.submit(screen, note),
            Act::Withdraw(screen) => screen == self.screen() && in_review && self.moves(Withdrawn),
            Act::Claim => {
                let held = self.claim.is_some_and(|(by, until)| by != who && self.hour < until);
                in_review && !(state == Claimed && held) && {
                    self.claim = Some((who, self.hour + 4));
                    self.moves(Claimed)
                }
            }
            Act::Release => self.is_claimed_by(who) && self.moves(Submitted),
            Act::Stay => state != Draft && self.stays(who),
            Act::Approve(screen) => self.may_decide(who, screen) && self.approve(),
            Act::SendBack(screen, reason) => reason && self.may_decide(who, screen) && self.moves(ChangesRequested),
            Act::Reject(screen) => self.may_decide(who, screen) && self.moves(Rejected),
            Act::Make(screen, state) => screen == self.screen() && self.make(state, in_review),
            Act::Confirm(screen) => screen == self.screen() && self.model.public.is_some() && self.audits(1),
        }
    }

    /// What somebody still holds, they hold for longer; nothing else that can be seen changes.
    fn stays(&mut self, who: Who) -> bool {
        if self.is_claimed_by(who) && self.claim.is_some_and(|(_, until)| self.hour < until) {
            self.claim = Some((who, self.hour + 4));
        }
        true
    }

    fn save(&mut self, screen: Screen, text: u32) -> bool {
        let (state, kept, _) = self.latest();
        if screen != self.screen() || self.archived() || matches!(state, Submitted | Claimed) {
            return false;
        }
        match state {
            Draft if text == kept => true,
            Draft => {
                let at = self.screen().revision;
                let (_, old, version) = &mut self.model.revisions[at];
                (*old, *version) = (text, *version + 1);
                true
            }
            state if text == kept && state != Withdrawn => true,
            _ => {
                self.model.revisions.push((Draft, text, 1));
                self.audits(1)
            }
        }
    }

    /// What came back or was withdrawn is handed in once more as a revision of its own.
    fn submit(&mut self, screen: Screen, note: bool) -> bool {
        let (state, text, _) = self.latest();
        let possible = match state {
            Draft | Withdrawn => true,
            ChangesRequested | Rejected => note,
            _ => false,
        };
        if screen != self.screen() || self.archived() || text == 0 || !possible {
            return false;
        }
        if state != Draft {
            self.model.revisions.push((Draft, text, 1));
            self.audits(1);
        }
        self.moves(Submitted)
    }

    fn approve(&mut self) -> bool {
        if let Some(old) = self.model.public.replace(self.screen().revision) {
            self.model.revisions[old].0 = Superseded;
            self.model.revisions[old].2 += 1;
            self.audits(1);
        }
        self.moves(Approved)
    }

    fn make(&mut self, state: OfferState, in_review: bool) -> bool {
        if state == self.model.state {
            return true;
        }
        if state == OfferState::Archived && in_review {
            return false;
        }
        self.model.state = state;
        self.audits(1)
    }

    fn moves(&mut self, state: RevisionState) -> bool {
        let at = self.screen().revision;
        self.model.revisions[at].0 = state;
        self.model.revisions[at].2 += 1;
        self.audits(1)
    }

    fn audits(&mut self, rows: usize) -> bool {
        self.model.audited += rows;
        true
    }

    fn may_decide(&self, who: Who, screen: Screen) -> bool {
        screen == self.screen() && self.is_claimed_by(who)
    }

    fn is_claimed_by(&self, who: Who) -> bool {
        self.latest().0 == Claimed && self.claim.is_some_and(|(by, _)| by == who)
    }

    fn archived(&self) -> bool {
        self.model.state == OfferState::Archived
    }

    fn latest(&self) -> (RevisionState, u32, i64) {
        *self.model.revisions.last().expect("an offer has a revision")
    }

    fn screen(&self) -> Screen {
        Screen { revision: self.model.revisions.len() - 1, version: self.latest().2 }
    }
}
