namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What is known of the instrument that a citation means.</summary>
public enum CitationStatus
{
    /// <summary>One instrument is meant.</summary>
    Resolved,

    /// <summary>Several instruments fit equally: all are kept as candidates, none is chosen.</summary>
    Ambiguous,

    /// <summary>A set that the text does not list: "all relevant resolutions".</summary>
    OpenSet,

    /// <summary>The text cites itself: "the present resolution".</summary>
    Self,

    /// <summary>Something is cited and nothing known fits.</summary>
    Unresolved,
}
