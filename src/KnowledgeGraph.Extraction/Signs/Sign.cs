namespace KnowledgeGraph.Extraction.Signs;

/// <summary>What kind of thing a sign is, before any language is asked.</summary>
internal enum SignKind : byte
{
    /// <summary>Letters that no table has; one character, where words are not parted.</summary>
    Word,

    /// <summary>A phrase of the language's tables.</summary>
    Phrase,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>The raised digits of a footnote's mark.</summary>
    Mark,

    /// <summary>A document symbol.</summary>
    Symbol,

    /// <summary>Any other character.</summary>
    Other,
}

/// <summary>A piece of a provision's text that citations are made of.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="Sense">What the language says of it; null for anything but a phrase.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
internal readonly record struct Sign(SignKind Kind, int Start, int End, Sense? Sense, bool SpaceBefore)
{
    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether it may do one of these things.</summary>
    public bool May(SignRoles roles) => Sense is not null && (Sense.Roles & roles) != 0;
}
