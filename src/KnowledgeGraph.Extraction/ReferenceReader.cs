using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads what a person types to name an instrument or a provision, in any usual spelling.</summary>
public static class ReferenceReader
{
    /// <summary>
    /// <c>A/RES/74/174</c>, <c>74/174</c>, <c>General Assembly resolution 74/174</c>, <c>217 A (III)</c>, <c>S/RES/1325 (2000)</c>,
    /// <c>E/RES/2022/14 OP5</c>, <c>A/RES/76/181, annex, para. 29</c>, <c>paragraph 29 of the Kyoto Declaration</c>, <c>Kyoto Declaration</c>.
    /// </summary>
    public static Reference Read(string text) => throw new NotImplementedException();
}

/// <summary>What a typed reference may mean, before the graph is asked.</summary>
public sealed record Reference
{
    /// <summary>The ids it may be, the likeliest first: <c>31/16</c> may be the General Assembly's or the Human Rights Council's. Empty for a name.</summary>
    public IReadOnlyList<InstrumentId> Symbols { get; init; } = [];

    /// <summary>The name in kebab case, where it is no symbol: to be looked up among ids, titles and names.</summary>
    public string? Name { get; init; }

    /// <summary>The part meant, relative to the instrument (see <see cref="Model.Documents.ProvisionLabel.Under"/>): <c>29</c>, <c>Annex:29</c>; null for the instrument as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the text says nothing that can be looked up.</summary>
    public bool IsEmpty => Symbols.Count == 0 && string.IsNullOrEmpty(Name);
}
