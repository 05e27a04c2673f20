using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>What the pieces of a name that have been read allow of those behind them.</summary>
internal struct NameState
{
    /// <summary>Whether the name goes on behind its noun: what only joins two complements cannot stand there.</summary>
    public bool HasComplement { get; set; }

    /// <summary>Whether a piece has been read by this very reading, not only a footnote mark.</summary>
    public bool HasPiece { get; set; }

    /// <summary>Whether no word of the name stands before its noun.</summary>
    public bool IsBare { get; set; }

    /// <summary>The first connector behind the noun: another part of the name may go on with it behind "and".</summary>
    public Keyword Connector { get; set; }

    /// <summary>Whether an infinitive, a gerund or a colon lets articles stand inside: "to Eradicate the Illicit Trade".</summary>
    public bool IsFree { get; set; }

    /// <summary>Whether a series is open: "Crime Prevention, Criminal Justice and the Rule of Law".</summary>
    public bool IsSeries { get; set; }

    /// <summary>Whether a second party is awaited: "between the United Nations and the".</summary>
    public bool AwaitsParty { get; set; }
}
