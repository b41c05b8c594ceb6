//! The rights, one line each.

/// What a right is about, and so what has to be known before it can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The platform as a whole: who asks is enough.
    Platform,
    /// A network, which an address can name.
    Network,
    /// A revision or a link with its state, an entry with its keeper, or something hidden with whom it concerns, which has to be
    /// read first.
    Record,
}

/// Each right with what it is about; the list of all and `about` follow.
macro_rules! rights {
    ($($(#[$doc:meta])* $right:ident: $about:ident,)+) => {
        /// What is to be done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $($(#[$doc])* $right,)+ }

        impl Action {
            /// All rights, for the matrix.
            pub const ALL: &'static [Action] = &[$(Self::$right),+];

            /// What it is about; on anything else it is refused.
            pub fn about(self) -> About {
                match self { $(Self::$right => About::$about),+ }
            }
        }
    };
}

rights! {
    /// See the workspace of a network.
    ViewWorkspace: Network,
    /// Change texts, coverage and fundings of a network.
    EditProfile: Network,
    /// Change the partners and contacts of a network, and the entries of the directory that its partners have.
    EditPartners: Network,
    /// Write offers, hand them in, take them back, pause and archive them.
    EditOffers: Network,
    /// Keep an entry of the directory: take back what others changed in it, and hand it to another network.
    KeepEntry: Record,
    /// Propose a link to another network.
    ProposeLink: Network,
    /// Answer a link that another network proposed.
    AnswerLink: Record,
    /// End a link that holds, or take back a proposal.
    EndLink: Record,
    /// Confirm or decline a link for the state office.
    DecideLink: Record,
    /// Record that a network agrees to a link which nobody leads at the moment.
    RecordConsent: Record,
    /// Read a revision that is not public.
    ReadRevision: Record,
    /// See the review queue, the overview of networks and white spots.
    ViewStaffPages: Platform,
    /// Make networks, give them another address, recognise them as regions.
    ManageNetworks: Platform,
    /// Confirm that a network is a cluster of the federal programme, or take that back.
    ConfirmCluster: Network,
    /// Read and settle what people without an account write to a network.
    AnswerInquiry: Record,
    /// Ask networks whether what is public about them is right, by a private link.
    AskNetworks: Platform,
    /// Record what statements about a network rest on: with which source, how sure.
    RecordBasis: Network,
    /// Say by what other names the terms of the vocabularies are found.
    EditSearch: Platform,
    /// Bring two entries of the directory together that are the same, and part them again.
    MergeEntries: Platform,
    /// Keep something from the public at once, for as long as the state office does not show it again, or for good.
    Hide: Platform,
    /// Show something again that the state office has hidden.
    ShowAgain: Record,
    /// Answer to the state office why something of the network was hidden.
    AnswerHiding: Record,
    /// Say who runs this site, as imprint and privacy statement tell it.
    EditOperator: Platform,
    /// Give people an account, a role or another password. No page asks it yet: today only the command `user` does
    /// this, for whoever can reach the database, and it asks nobody.
    ManageAccounts: Platform,
    /// Take on a revision for review, or let go of it.
    ClaimRevision: Record,
    /// Approve a revision, send it back or refuse it.
    DecideRevision: Record,
    /// Write and read remarks that the network does not see.
    ReadInternalRemarks: Platform,
}
