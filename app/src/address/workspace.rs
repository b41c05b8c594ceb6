//! The workspaces of the networks.

use mintverbund::domain::id::{
    ContactId, FundingId, HidingId, InquiryId, LinkId, OfferId, OrganisationId, PartnershipId, RevisionId, SupportId,
};
use std::fmt::Display;

/// What waits for somebody, in all their networks.
pub const DESK: &str = "/arbeitsplatz";

/// The workspace of one network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace(String);

/// One offer in the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer(String);

impl Workspace {
    /// The workspace of the network with that slug.
    pub fn of(slug: &(impl Display + ?Sized)) -> Self {
        Self(format!("{DESK}/{slug}"))
    }

    /// A room by its key, as the menu has them: `profil`, `partner`, `angebote`, …
    pub fn room(&self, key: &str) -> String {
        format!("{}/{key}", self.0)
    }

    /// What the network says about itself.
    pub fn profile(&self) -> String {
        self.room("profil")
    }

    /// The Kreise it covers.
    pub fn area(&self) -> String {
        format!("{}/gebiet", self.profile())
    }

    /// What it works on.
    pub fn themes(&self) -> String {
        format!("{}/themen", self.profile())
    }

    /// The names of the network, of today and before.
    pub fn names(&self) -> String {
        format!("{}/namen", self.profile())
    }

    /// Where it gets another name.
    pub fn renaming(&self) -> String {
        format!("{}/umbenennen", self.names())
    }

    /// Where that is taken back.
    pub fn renaming_back(&self) -> String {
        format!("{}/zuruecknehmen", self.names())
    }

    /// Where a funding is entered.
    pub fn new_funding(&self) -> String {
        format!("{}/foerderung", self.profile())
    }

    /// A funding.
    pub fn funding(&self, id: &FundingId) -> String {
        format!("{}/{id}", self.new_funding())
    }

    /// Where a funding is removed.
    pub fn funding_removal(&self, id: &FundingId) -> String {
        format!("{}/entfernen", self.funding(id))
    }

    /// Where money that is not of the federal programme is entered.
    pub fn new_support(&self) -> String {
        format!("{}/finanzierung", self.profile())
    }

    /// Such money.
    pub fn support(&self, id: &SupportId) -> String {
        format!("{}/{id}", self.new_support())
    }

    /// Where money that is not of the federal programme is removed.
    pub fn support_removal(&self, id: &SupportId) -> String {
        format!("{}/entfernen", self.support(id))
    }

    /// The contacts.
    pub fn contacts(&self) -> String {
        format!("{}/kontakte", self.profile())
    }

    /// The form for a new contact of a partner.
    pub fn new_contact_of(&self, organisation: &OrganisationId) -> String {
        format!("{}?einrichtung={organisation}#eintragen", self.contacts())
    }

    /// A contact.
    pub fn contact(&self, id: &ContactId) -> String {
        format!("{}/{id}", self.contacts())
    }

    /// Where a contact is removed.
    pub fn contact_removal(&self, id: &ContactId) -> String {
        format!("{}/entfernen", self.contact(id))
    }

    /// The partners.
    pub fn partners(&self) -> String {
        self.room("partner")
    }

    /// Where a partner is taken in.
    pub fn new_partner(&self) -> String {
        format!("{}/neu", self.partners())
    }

    /// The form for an organisation that the directory does not know yet.
    pub fn entering_partner(&self) -> String {
        format!("{}?neu=", self.new_partner())
    }

    /// The same for an entry of the directory.
    pub fn partner_from(&self, organisation: &OrganisationId) -> String {
        format!("{}?einrichtung={organisation}", self.new_partner())
    }

    /// A partner.
    pub fn partner(&self, id: &PartnershipId) -> String {
        format!("{}/{id}", self.partners())
    }

    /// The entry of a partner in the directory.
    pub fn partner_entry(&self, id: &PartnershipId) -> String {
        format!("{}/eintrag", self.partner(id))
    }

    /// Where a change of that entry is taken back.
    pub fn entry_taking_back(&self, id: &PartnershipId) -> String {
        format!("{}/zuruecknehmen", self.partner_entry(id))
    }

    /// Where that entry is given to another network to keep.
    pub fn entry_handing_over(&self, id: &PartnershipId) -> String {
        format!("{}/uebergeben", self.partner_entry(id))
    }

    /// The names of that entry, of today and before.
    pub fn entry_names(&self, id: &PartnershipId) -> String {
        format!("{}/namen", self.partner_entry(id))
    }

    /// Where that entry gets another name.
    pub fn entry_renaming(&self, id: &PartnershipId) -> String {
        format!("{}/umbenennen", self.entry_names(id))
    }

    /// Of which organisation that entry is a department.
    pub fn entry_parent(&self, id: &PartnershipId) -> String {
        format!("{}/teil-von", self.partner_entry(id))
    }

    /// Where a partnership is ended.
    pub fn partner_end(&self, id: &PartnershipId) -> String {
        format!("{}/beenden", self.partner(id))
    }

    /// Where a partnership that never was is removed.
    pub fn partner_removal(&self, id: &PartnershipId) -> String {
        format!("{}/entfernen", self.partner(id))
    }

    /// The links to other networks.
    pub fn links(&self) -> String {
        self.room("verbindungen")
    }

    /// Where a link is proposed.
    pub fn new_link(&self) -> String {
        format!("{}/neu", self.links())
    }

    /// A link.
    pub fn link(&self, id: &LinkId) -> String {
        format!("{}/{id}", self.links())
    }

    /// Where a proposed link is answered.
    pub fn link_answer(&self, id: &LinkId) -> String {
        format!("{}/antwort", self.link(id))
    }

    /// Where a link is ended.
    pub fn link_end(&self, id: &LinkId) -> String {
        format!("{}/beenden", self.link(id))
    }

    /// The offers.
    pub fn offers(&self) -> String {
        self.room("angebote")
    }

    /// Some of the offers, such as `entwuerfe`: those with these words in their title, on a page.
    pub fn offers_that(&self, choice: &str, words: &str, page: usize) -> String {
        let page = super::page(page);
        super::asking(&self.offers(), &[("stand", choice), ("q", words), ("seite", &page)])
    }

    /// Where an offer is begun.
    pub fn new_offer(&self) -> String {
        format!("{}/neu", self.offers())
    }

    /// An offer.
    pub fn offer(&self, id: &OfferId) -> Offer {
        Offer(format!("{}/{id}", self.offers()))
    }

    /// What the state office keeps from the public.
    pub fn hidden(&self) -> String {
        self.room("verborgen")
    }

    /// Where the network answers to that.
    pub fn hiding_answer(&self, id: &HidingId) -> String {
        format!("{}/{id}/antwort", self.hidden())
    }

    /// What people without an account have written to it.
    pub fn inquiries(&self) -> String {
        self.room("anfragen")
    }

    /// Where one of these is settled.
    pub fn inquiry(&self, id: &InquiryId) -> String {
        format!("{}/{id}", self.inquiries())
    }

    /// Who works there.
    pub fn team(&self) -> String {
        self.room("team")
    }

    /// What happened.
    pub fn history(&self) -> String {
        self.room("verlauf")
    }

    /// Where the pictures of its offers are.
    pub fn pictures(&self) -> String {
        self.room("bilder")
    }

    /// A picture.
    pub fn picture(&self, id: &(impl Display + ?Sized)) -> String {
        format!("{}/{id}", self.pictures())
    }
}

impl Offer {
    /// The editor.
    pub fn editor(&self) -> String {
        self.0.clone()
    }

    /// The history, with what changed in one revision.
    pub fn history_of(&self, number: i64) -> String {
        format!("{}?fassung={number}#fassung-{number}", self.history())
    }

    /// The editor, with the way back to an earlier version of the draft.
    pub fn editor_before(&self, version: i64) -> String {
        format!("{}?davor={version}", self.0)
    }

    /// One input of the editor.
    pub fn field(&self, key: &str) -> String {
        format!("{}#field-{key}", self.0)
    }

    /// How the public would read it.
    pub fn preview(&self) -> String {
        self.act("vorschau")
    }

    /// Where it is handed in.
    pub fn submission(&self) -> String {
        self.act("einreichen")
    }

    /// What is said of its dates since the approval.
    pub fn dates(&self) -> String {
        self.act("termine")
    }

    /// What happened to it.
    pub fn history(&self) -> String {
        self.act("verlauf")
    }

    /// Where an old revision is taken as a draft.
    pub fn restore(&self, revision: &RevisionId) -> String {
        format!("{}/{revision}/uebernehmen", self.history())
    }

    /// Where its picture is sent.
    pub fn picture(&self) -> String {
        self.act("bild")
    }

    /// Where the button of that code is sent.
    pub fn act(&self, code: &str) -> String {
        format!("{}/{code}", self.0)
    }
}
