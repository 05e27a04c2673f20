using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>An instrument or a provision as it is read from beginning to end: its whole text, and what stands around it.</summary>
public sealed record EntityReading
{
    /// <summary>The instrument; of a provision the one that it was asked for as a part of.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What the instrument is also called.</summary>
    public OtherNames Names { get; init; } = OtherNames.None;

    /// <summary>The provision; null where the instrument as a whole is read.</summary>
    public Provision? Provision { get; init; }

    /// <summary>The part of the instrument that is cited, where its text is not loaded and that part is what is read; else null.</summary>
    public MeantPlace? Place { get; init; }

    /// <summary>Who adopted or issued the instrument.</summary>
    public Body? Body { get; init; }

    /// <summary>The text, in its order: all parts of the instrument, or the provision and its parts.</summary>
    public required IReadOnlyList<Provision> Text { get; init; }

    /// <summary>What it builds on.</summary>
    public required Edges BuildsOn { get; init; }

    /// <summary>Which texts build on it: counted, and the first of them, or all.</summary>
    public required CitingReading BuiltOnBy { get; init; }

    /// <summary>The instruments that it builds on, by id.</summary>
    public required IReadOnlyDictionary<InstrumentId, Instrument> Known { get; init; }

    /// <summary>What texts state of the instrument; nothing of a provision.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Its forerunners and successors; null where the instrument has none, and of a provision.</summary>
    public SeriesReading? Series { get; init; }

    /// <summary>What looks wrong in it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
