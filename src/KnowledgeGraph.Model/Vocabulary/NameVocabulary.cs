namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words that names of instruments are told by in one language: <c>graph-schema/en/names.json</c>.</summary>
public sealed record NameVocabulary
{
    /// <summary>The English words.</summary>
    public static NameVocabulary English { get; } = SchemaFile.Read<NameVocabulary>("en/names.json");

    /// <summary>Words behind or before a name that make it the name of a body.</summary>
    public required IReadOnlyList<string> BodyNouns { get; init; }

    /// <summary>Nouns of bodies that adopt resolutions and decisions: one that is not known owns the numbers beside it.</summary>
    public required IReadOnlyList<string> OwnerNouns { get; init; }

    /// <summary>Words of the names of bodies that do not say which body it is: "World Conference".</summary>
    public required IReadOnlyList<string> GeneralBodies { get; init; }

    /// <summary>What a heading calls the place that a text stands in, before its name.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Nouns of texts that a body issues after each of its meetings.</summary>
    public required IReadOnlyList<string> Repeated { get; init; }

    /// <summary>Nouns of bodies that issue a text after each of their meetings.</summary>
    public required IReadOnlyList<string> MeetingBodies { get; init; }

    /// <summary>Words that texts print with a capital whatever they speak of.</summary>
    public required IReadOnlyList<string> CommonCapitals { get; init; }

    /// <summary>Words of the grammar that stand for bodies, whatever their case.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>What joins a body and the name in its own name.</summary>
    public required IReadOnlyList<string> BodyJoints { get; init; }

    /// <summary>Words of the phrases that join a body and the name in its own name: "with regard to".</summary>
    public required IReadOnlyList<string> BodyPhrases { get; init; }

    /// <summary>Words of the phrases that a name goes on with: "with respect to", "in connection with".</summary>
    public required IReadOnlyList<string> ComplementPhrases { get; init; }

    /// <summary>Nouns that name programmes and policies as often as texts.</summary>
    public required IReadOnlyList<string> GenericNouns { get; init; }

    /// <summary>Nouns of texts that are called after a place.</summary>
    public required IReadOnlyList<string> NounsCalledAfterPlaces { get; init; }

    /// <summary>Adjectives of names in small letters.</summary>
    public required IReadOnlyList<string> Qualities { get; init; }

    /// <summary>Nouns that bear a title in quotation marks.</summary>
    public required IReadOnlyList<string> TitledNouns { get; init; }

    /// <summary>What ends a name in small letters.</summary>
    public required IReadOnlyList<string> ClosingWords { get; init; }

    /// <summary>What joins a noun in small letters and what it is about.</summary>
    public required IReadOnlyList<string> Prepositions { get; init; }

    /// <summary>What no name begins or goes on with.</summary>
    public required IReadOnlyList<string> Determiners { get; init; }

    /// <summary>What a complement begins with.</summary>
    public required IReadOnlyList<string> Connectors { get; init; }

    /// <summary>What may stand between a connector and a capital.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Capital words before a name that are no part of it.</summary>
    public required IReadOnlyList<string> FunctionWords { get; init; }

    /// <summary>What stands before a short form.</summary>
    public required IReadOnlyList<string> Introductions { get; init; }

    /// <summary>Participles that a name goes on with.</summary>
    public required IReadOnlyList<string> Participles { get; init; }

    /// <summary>Participles of a text that another has changed.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Prepositions that a name goes on with before a capital only.</summary>
    public required IReadOnlyList<string> RarePrepositions { get; init; }

    /// <summary>What follows "by" and "at" in a name.</summary>
    public required IReadOnlyList<string> Circumstances { get; init; }

    /// <summary>Second infinitives of a name.</summary>
    public required IReadOnlyList<string> Infinitives { get; init; }

    /// <summary>Nouns that a name joins to its own by "and".</summary>
    public required IReadOnlyList<string> PairedNouns { get; init; }

    /// <summary>Last words of bodies and States.</summary>
    public required IReadOnlyList<string> OwnerEnds { get; init; }

    /// <summary>Parties in small letters.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What an agreement is about in small letters.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Nouns of texts that are made to another one.</summary>
    public required IReadOnlyList<string> Additions { get; init; }

    /// <summary>Words of regions that "and the" joins to a name.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Words that end like gerunds and are none.</summary>
    public required IReadOnlyList<string> NoGerunds { get; init; }

    /// <summary>Words with the ending of an owner that names are made of.</summary>
    public required IReadOnlyList<string> NameOwners { get; init; }

    /// <summary>Participles behind a name that say that it is a text.</summary>
    public required IReadOnlyList<string> Adoptions { get; init; }

    /// <summary>Nouns of what is a part of a text as often as a text.</summary>
    public required IReadOnlyList<string> PartNouns { get; init; }

    /// <summary>Nouns before "of the" that say that what follows was signed.</summary>
    public required IReadOnlyList<string> Signings { get; init; }

    /// <summary>What stands with "of", "in" or "with" before what is carried out or quoted from as texts are: "implementation of the", "outlined in
    /// the".</summary>
    public required IReadOnlyList<string> Uses { get; init; }

    /// <summary>What stands right before such a text: "implement the", "under the".</summary>
    public required IReadOnlyList<string> UseVerbs { get; init; }

    /// <summary>Verbs with which "note" is no report: "taking note of".</summary>
    public required IReadOnlyList<string> NoteTakings { get; init; }

    /// <summary>Nouns of plans: in capitals and several words, a certain one is a text.</summary>
    public required IReadOnlyList<string> PlanNouns { get; init; }

    /// <summary>Who has a text and is none of its title: "the Agenda for Disarmament of the Secretary-General".</summary>
    public required IReadOnlyList<string> Holders { get; init; }

    /// <summary>Nouns in small letters of texts that are called after a place: "the Naivasha agreement".</summary>
    public required IReadOnlyList<string> PlacedNouns { get; init; }

    /// <summary>Plurals in small letters of texts that their days tell apart: "the declarations adopted on … and on …".</summary>
    public required IReadOnlyList<string> DatedPlurals { get; init; }

    /// <summary>Names of texts of which every country or mission has one.</summary>
    public required IReadOnlyList<string> CommonTexts { get; init; }

    /// <summary>Texts in small letters that every body has one of.</summary>
    public required IReadOnlyList<string> OwnedTexts { get; init; }

    /// <summary>Words of the grammar that are plurals and nouns of one text.</summary>
    public required IReadOnlyList<string> Plurals { get; init; }

    /// <summary>Words of agreements that are none of peace.</summary>
    public required IReadOnlyList<string> OtherAgreements { get; init; }

    /// <summary>What a resolution does to a text that it holds.</summary>
    public required IReadOnlyList<string> Endorsements { get; init; }

    /// <summary>Words in small letters before them that belong to their name.</summary>
    public required IReadOnlyList<string> Provisional { get; init; }

    /// <summary>Words of the grammar that are nouns of texts which a body has one of.</summary>
    public required IReadOnlyList<string> OwnedNouns { get; init; }

    /// <summary>Nouns of bodies that have a text of their own.</summary>
    public required IReadOnlyList<string> Organs { get; init; }

    /// <summary>Last words of the names of those who have a charter and are no bodies.</summary>
    public required IReadOnlyList<string> Alliances { get; init; }

    /// <summary>Words in small letters that stand for bodies before the names of those that they belong to.</summary>
    public required IReadOnlyList<string> Sessions { get; init; }

    /// <summary>Words that order texts in small letters: "the subsequent communiqué".</summary>
    public required IReadOnlyList<string> Sequences { get; init; }

    /// <summary>Nouns of partnerships that are signed as texts are.</summary>
    public required IReadOnlyList<string> Partnerships { get; init; }

    /// <summary>Nouns of bodies that texts belong to.</summary>
    public required IReadOnlyList<string> HolderNouns { get; init; }

    /// <summary>What kind of decision a body has taken: "the delimitation decision".</summary>
    public required IReadOnlyList<string> DecisionKinds { get; init; }

    /// <summary>Participles by which a name says who issued its text.</summary>
    public required IReadOnlyList<string> Issues { get; init; }

    /// <summary>Those who issue texts together.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>Nouns of meetings at which texts are adopted.</summary>
    public required IReadOnlyList<string> Meetings { get; init; }

    /// <summary>Nouns of what a text was issued at: "on the occasion of".</summary>
    public required IReadOnlyList<string> Occasions { get; init; }

    /// <summary>Plurals in small letters of what is drafted on a subject: "the draft articles on".</summary>
    public required IReadOnlyList<string> Drafted { get; init; }

    /// <summary>Words behind such a subject that are none of it.</summary>
    public required IReadOnlyList<string> DraftedEnds { get; init; }

    /// <summary>Words before the number of a text of several: "number 3".</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>Nouns that stand for a text only where a footnote says which.</summary>
    public required IReadOnlyList<string> NotedTexts { get; init; }

    /// <summary>Nouns of texts of which every State has one: "the Constitution".</summary>
    public required IReadOnlyList<string> StateTexts { get; init; }

    /// <summary>Adjectives in small letters that tell the texts of one State apart: "the interim Constitution".</summary>
    public required IReadOnlyList<string> StateQualities { get; init; }

    /// <summary>Words before "Law" or "Policy" that make it a field and no text: "International Humanitarian Law".</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Posts that are called after a text.</summary>
    public required IReadOnlyList<string> Posts { get; init; }

    /// <summary>What makes a convention a meeting.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>What a footnote behind a name may belong to.</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>Such words that the grammar does not know.</summary>
    public required IReadOnlyList<string> OtherReports { get; init; }

    /// <summary>What says that a text is none yet.</summary>
    public required IReadOnlyList<string> Drafts { get; init; }

    /// <summary>Adjectives by which a text means the only agreement that it has named.</summary>
    public required IReadOnlyList<string> SingleAgreements { get; init; }

    /// <summary>How possessors end.</summary>
    public required IReadOnlyList<string> OwnerEndings { get; init; }

    /// <summary>Programmes, funds and networks whose names are built on nouns of texts.</summary>
    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>More words of names that no other words make proper: every country has its "Constitution" and its "Recovery Plan".</summary>
    public required IReadOnlyList<string> KindWords { get; init; }

    /// <summary>Words that say what kind of text is meant and not which.</summary>
    public required IReadOnlyList<string> GeneralWords { get; init; }
}
