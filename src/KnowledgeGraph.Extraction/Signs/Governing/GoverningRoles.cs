namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>What a phrase does to the reach of governing words.</summary>
[Flags]
internal enum GoverningRoles
{
    /// <summary>Nothing but what its verb, phrase or decision does.</summary>
    None = 0,

    /// <summary>It may stand between governing words and their text.</summary>
    Passed = 1,

    /// <summary>A body or an officer of one, which may stand there too.</summary>
    Body = 1 << 1,

    /// <summary>It begins a clause of its own.</summary>
    End = 1 << 2,

    /// <summary>It joins two members of a list.</summary>
    Join = 1 << 3,

    /// <summary>It introduces the members of a list.</summary>
    Introduction = 1 << 4,

    /// <summary>It stands around a verb and changes nothing.</summary>
    Adverb = 1 << 5,

    /// <summary>It stands before what a verb is felt with.</summary>
    Quality = 1 << 6,

    /// <summary>A conjunction before a clause.</summary>
    IntroducesClause = 1 << 7,

    /// <summary>A noun of a document that a symbol in brackets or a footnote identifies.</summary>
    Report = 1 << 8,

    /// <summary>It changes a text where it is approved.</summary>
    Amendment = 1 << 9,

    /// <summary>It says in what text something stands.</summary>
    Contained = 1 << 10,

    /// <summary>It says what the text before it is about.</summary>
    Topic = 1 << 11,

    /// <summary>What a text with a name is called: "declaration".</summary>
    TextNoun = 1 << 12,

    /// <summary>A preposition behind the participle of a tie: "dans".</summary>
    TiePreposition = 1 << 13,

    /// <summary>What texts with numbers are called: "resolutions".</summary>
    NumberedText = 1 << 14,

    /// <summary>It goes on with a name behind a comma: "adoptée à Rome".</summary>
    Tail = 1 << 15,

    /// <summary>It denies what stands behind it.</summary>
    Not = 1 << 16,

    /// <summary>It stands before a verb and says in what regard: "à cet égard".</summary>
    Circumstance = 1 << 17,
}
