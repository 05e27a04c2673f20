namespace KnowledgeGraph.Model.Documents;

/// <summary>What a text states about other instruments: "resolution 76/181, in which it endorsed the Kyoto Declaration".</summary>
/// <param name="Subject">The instrument that something is said of.</param>
/// <param name="Relation">What is said.</param>
/// <param name="Object">The instrument, or the body, that it is said with.</param>
/// <param name="Source">The label of the provision that says so.</param>
public sealed record DocumentStatement(CitedInstrument Subject, RelationType Relation, StatementObject Object, string Source);

/// <summary>The object of a statement: exactly one of the two.</summary>
public sealed record StatementObject
{
    private StatementObject(CitedInstrument? instrument, string? body) => (Instrument, Body) = (instrument, body);

    /// <summary>The instrument, or null.</summary>
    public CitedInstrument? Instrument { get; }

    /// <summary>The body's full name, or null.</summary>
    public string? Body { get; }

    /// <summary>An instrument as object.</summary>
    public static StatementObject Of(CitedInstrument instrument) => new(instrument, null);

    /// <summary>A body as object, by its full name.</summary>
    public static StatementObject Of(string body) => new(null, body);
}
