namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What a single word does to the reach of governing words.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>Nothing that the grammar knows: a noun, an adjective, a verb of others.</summary>
    None = 0,

    /// <summary>It may stand between governing words and their text.</summary>
    Passed = 1,

    /// <summary>It carries their reach on behind a text.</summary>
    Carried = 1 << 1,

    /// <summary>It carries it on behind a text and a conjunction.</summary>
    CarriedByConjunction = 1 << 2,

    /// <summary>It may stand between a verb and the text that is its object.</summary>
    Object = 1 << 3,

    /// <summary>It begins a clause of its own.</summary>
    End = 1 << 4,

    /// <summary>It says what is to be.</summary>
    Modal = 1 << 5,

    /// <summary>Behind a "to" it makes no infinitive.</summary>
    AfterTo = 1 << 6,

    /// <summary>A noun of a document.</summary>
    Report = 1 << 7,

    /// <summary>A small word inside what follows a name.</summary>
    Tail = 1 << 8,

    /// <summary>It joins two members of a list.</summary>
    Join = 1 << 9,

    /// <summary>It joins a text to the one it contains.</summary>
    Containing = 1 << 10,

    /// <summary>It stands before the participle of a passive.</summary>
    Auxiliary = 1 << 11,

    /// <summary>The participle of a passive.</summary>
    Passive = 1 << 12,

    /// <summary>Behind "including" it introduces no members.</summary>
    Manner = 1 << 13,

    /// <summary>An adverb before a verb.</summary>
    Adverb = 1 << 14,

    /// <summary>A conjunction before a clause.</summary>
    IntroducesClause = 1 << 15,

    /// <summary>It makes the verb before it a noun.</summary>
    AfterNoun = 1 << 16,

    /// <summary>An adjective of a feeling.</summary>
    Quality = 1 << 17,

    /// <summary>A negation.</summary>
    Not = 1 << 18,

    /// <summary>What a text that is not followed is not.</summary>
    Followed = 1 << 19,

    /// <summary>A noun that governs over what is said of it.</summary>
    SubjectMatter = 1 << 20,

    /// <summary>"to".</summary>
    To = 1 << 21,

    /// <summary>Who speaks in a declaration: "We".</summary>
    Speakers = 1 << 22,

    /// <summary>What someone has under a text: "obligations".</summary>
    Duty = 1 << 23,

    /// <summary>It joins a text to the one that contains it.</summary>
    Contained = 1 << 24,

    /// <summary>Before a "to" it begins a purpose.</summary>
    Purpose = 1 << 25,

    /// <summary>What changes a text: "amendments".</summary>
    Amendment = 1 << 26,
}
