namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The instruments of <c>graph-schema/instruments.json</c>.</summary>
public static class KnownInstruments
{
    /// <summary>All of them, in the file's order.</summary>
    public static IReadOnlyList<KnownInstrument> All { get; } = SchemaFile.Read<KnownInstrument[]>("instruments.json");

    private static readonly Dictionary<string, KnownInstrument> ByName = All.SelectMany(i => i.Names.Prepend(i.Title), (i, name) => (name, i))
        .DistinctBy(n => n.name, StringComparer.OrdinalIgnoreCase).ToDictionary(n => n.name, n => n.i, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first with a title or another name, whatever its case; null where none has it.</summary>
    public static KnownInstrument? Find(string name) => ByName.GetValueOrDefault(name);
}
