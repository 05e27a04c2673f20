using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>What a record is of: a resolution, or a part or parts of one.</summary>
/// <param name="Instrument">The resolution.</param>
/// <param name="Part">The letter or letters, <c>A</c>, <c>A-C</c>; empty for the whole.</param>
internal readonly record struct RecordPlace(string Instrument, string Part)
{
    /// <summary>The place of a record.</summary>
    public static RecordPlace Of(AdoptionRecord record) => new(record.Instrument.Value, record.Part ?? "");

    /// <summary>Its id in a store that has one text for an id: <c>A/RES/75/290 A</c>.</summary>
    public string Id => Part.Length == 0 ? Instrument : $"{Instrument} {Part}";

    /// <inheritdoc />
    public override string ToString() => Id;
}
