namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>A piece of a provision as the words that govern its citations are read in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="Sense">What the language says of it; null where it says nothing.</param>
/// <param name="Citation">Which citation it is; -1 where it is none.</param>
/// <param name="HasAnd">Whether "and" is written together with it.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
/// <param name="IsRun">Whether it is a run of characters that are not parted into words.</param>
internal readonly record struct GoverningSign(
    GoverningSignKind Kind, int Start, int End, GoverningSense? Sense = null, int Citation = -1, bool HasAnd = false, bool IsCapital = false,
    bool IsRun = false)
{
    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether it changes nothing: digits, dashes.</summary>
    public bool IsPlain => Kind is GoverningSignKind.Number or GoverningSignKind.Other;

    /// <summary>Whether it does one of these things.</summary>
    public bool Is(GoverningRoles roles) => Sense is not null && (Sense.Roles & roles) != 0;
}

/// <summary>What such a piece is.</summary>
internal enum GoverningSignKind : byte
{
    /// <summary>A word that no table has; a run of characters, where words are not parted.</summary>
    Word,

    /// <summary>A phrase of the tables.</summary>
    Phrase,

    /// <summary>A citation.</summary>
    Citation,

    /// <summary>The mark of a footnote.</summary>
    Mark,

    /// <summary>A comma that parts clauses.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>A bracket or quotation mark that opens.</summary>
    Open,

    /// <summary>One that closes.</summary>
    Close,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Signs that change nothing.</summary>
    Other,
}
