namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The instruments of <c>graph-schema/instruments.json</c>.</summary>
public static class KnownInstruments
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<KnownInstrument> All { get; } = SchemaFile.Read<KnownInstrument[]>("instruments.json");
}
