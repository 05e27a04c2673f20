namespace KnowledgeGraph.Extraction.Citations;

/// <summary>By what words an instrument is cited.</summary>
internal enum MatchKind : byte
{
    /// <summary>A number of a resolution or decision.</summary>
    Number,

    /// <summary>A document symbol.</summary>
    Symbol,

    /// <summary>Official Records, a Treaty Series or another publication.</summary>
    Publication,

    /// <summary>A proper name.</summary>
    Name,

    /// <summary>A short form: "the Convention", "that protocol".</summary>
    ShortForm,

    /// <summary>"Ibid."</summary>
    Ibid,

    /// <summary>"that resolution", "the said decision".</summary>
    Anaphor,

    /// <summary>"the present resolution".</summary>
    Self,

    /// <summary>"all relevant resolutions".</summary>
    OpenSet,
}
