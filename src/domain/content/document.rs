//! Makes the document of the list of its parts.

/// Declares the document: for each field its variant, its member, its code, and the section of the editor.
/// Everything that goes through all fields is made from this list.
macro_rules! offer_content {
    ($($field:ident $member:ident = $code:literal, $section:ident;)+) => {
        /// Everything that an offer says about itself. A draft may be incomplete.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct OfferContent {
            $(#[doc = $code] pub $member: <$member::$field as Part>::Value,)+
        }

        words! {
            /// What a language says of the parts of an offer.
            OfferWords { $($member: $member::Said, $code;)+ }
        }

        vocabulary! {
            /// The fields of an offer that remarks, differences and missing things refer to.
            OfferField { $($field = $code;)+ }
        }

        impl OfferField {
            /// What people read in some language.
            pub fn label_in(self, words: &Words) -> Text {
                match self { $(Self::$field => words.offer.$member.label,)+ }
            }

            /// The section of the editor in which the field stands.
            pub const fn section(self) -> Section {
                match self { $(Self::$field => Section::$section,)+ }
            }

            pub(super) fn further_inputs(self) -> &'static [&'static str] {
                match self { $(Self::$field => <$member::$field as Part>::FURTHER_INPUTS,)+ }
            }
        }

        impl OfferContent {
            /// What the content says in one field, in words of some language; everything the field holds, or empty.
            pub fn describe_in(&self, words: &Words, field: OfferField, names: &Names) -> String {
                match field { $(OfferField::$field => $member::$field::in_words(&self.$member, words, names),)+ }
            }

            pub(super) fn holds_the_same(&self, other: &Self, field: OfferField) -> bool {
                match field { $(OfferField::$field => self.$member == other.$member,)+ }
            }

            pub(super) fn members(&mut self, field: OfferField, each: Each<'_>) {
                match field { $(OfferField::$field => $member::$field::members(&mut self.$member, each),)+ }
            }

            pub(super) fn read(parser: &mut Parser) -> Self {
                Self { $($member: $member::$field::read(parser),)+ }
            }

            pub(super) fn write(&self, typed: &mut Typed) {
                $($member::$field::write(&self.$member, typed);)+
            }

            pub(super) fn refuse_contradictions(&self, parser: &mut Parser) {
                $($member::$field::refuse_contradictions(&self.$member, self, parser);)+
            }

            pub(super) fn lacking(&self, now: DateTime) -> Vec<Missing> {
                let mut lacking = Vec::new();
                $(lacking.extend($member::$field::lacking(&self.$member, self, now));)+
                lacking
            }

            pub(super) fn search_words(&self, words: &Words, names: &Names) -> Vec<String> {
                vec![$($member::$field::search_words(&self.$member, self, words, names),)+]
            }
        }
    };
}
pub(super) use offer_content;
