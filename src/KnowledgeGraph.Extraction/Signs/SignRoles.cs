namespace KnowledgeGraph.Extraction.Signs;

/// <summary>What a sign may do in a citation. A word may do several things: "de" stands before days, owners and parts alike.</summary>
[Flags]
internal enum SignRoles : ulong
{
    /// <summary>Nothing that the grammar knows.</summary>
    None = 0,

    /// <summary>"résolution".</summary>
    Class = 1UL << 0,

    /// <summary>A body.</summary>
    Body = 1UL << 1,

    /// <summary>A body by its short name.</summary>
    ShortBody = 1UL << 2,

    /// <summary>"sa".</summary>
    Own = 1UL << 3,

    /// <summary>"ladite".</summary>
    Said = 1UL << 4,

    /// <summary>"la présente".</summary>
    Present = 1UL << 5,

    /// <summary>The name of a month.</summary>
    Month = 1UL << 6,

    /// <summary>A day that is no plain number.</summary>
    Day = 1UL << 7,

    /// <summary>What stands beside a year.</summary>
    Year = 1UL << 8,

    /// <summary>The sign behind the number of a month.</summary>
    MonthSign = 1UL << 9,

    /// <summary>The sign behind the number of a day.</summary>
    DaySign = 1UL << 10,

    /// <summary>What introduces a day.</summary>
    Dated = 1UL << 11,

    /// <summary>What stands before an owner.</summary>
    Owned = 1UL << 12,

    /// <summary>What stands before a number.</summary>
    Number = 1UL << 13,

    /// <summary>What stands behind a number.</summary>
    BehindNumber = 1UL << 14,

    /// <summary>"and", "or".</summary>
    And = 1UL << 15,

    /// <summary>What stands between the ends of a range.</summary>
    To = 1UL << 16,

    /// <summary>The letter of a part.</summary>
    Letter = 1UL << 17,

    /// <summary>What stands before the number of a session in brackets or of a special one.</summary>
    SessionSign = 1UL << 18,

    /// <summary>A part of an instrument.</summary>
    Unit = 1UL << 19,

    /// <summary>A number in words.</summary>
    Ordinal = 1UL << 20,

    /// <summary>What narrows a text to a part.</summary>
    Narrowing = 1UL << 21,

    /// <summary>Ibid.</summary>
    Ibid = 1UL << 22,

    /// <summary>"voir".</summary>
    See = 1UL << 23,

    /// <summary>Official Records.</summary>
    Records = 1UL << 24,

    /// <summary>A supplement of them.</summary>
    Supplement = 1UL << 25,

    /// <summary>A session.</summary>
    Session = 1UL << 26,

    /// <summary>The Treaty Series.</summary>
    TreatySeries = 1UL << 27,

    /// <summary>The United Nations.</summary>
    UnitedNations = 1UL << 28,

    /// <summary>The League of Nations.</summary>
    LeagueOfNations = 1UL << 29,

    /// <summary>A volume.</summary>
    Volume = 1UL << 30,

    /// <summary>"intitulée".</summary>
    Entitled = 1UL << 31,

    /// <summary>What a quotation begins with.</summary>
    OpenQuote = 1UL << 32,

    /// <summary>What it ends with.</summary>
    CloseQuote = 1UL << 33,

    /// <summary>What makes a set of texts.</summary>
    Set = 1UL << 34,

    /// <summary>The name of an instrument.</summary>
    Name = 1UL << 35,

    /// <summary>What texts that have names are called.</summary>
    Noun = 1UL << 36,

    /// <summary>What is printed before the symbol of another organization.</summary>
    Document = 1UL << 37,

    /// <summary>A part that has a letter alone, inside a paragraph.</summary>
    Subparagraph = 1UL << 38,

    /// <summary>What introduces what a text is about.</summary>
    About = 1UL << 39,

    /// <summary>What says behind a class that a text was cited before: "القرار المذكور".</summary>
    SaidBehind = 1UL << 40,

    /// <summary>An item of an agenda.</summary>
    AgendaItem = 1UL << 41,
}
