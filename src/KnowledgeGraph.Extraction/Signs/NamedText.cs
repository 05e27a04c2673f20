using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>An instrument that is cited by a name.</summary>
/// <param name="Title">Its title in English.</param>
/// <param name="Symbol">The symbol that it is; null where it has an id of its title.</param>
/// <param name="Kind">What it is.</param>
internal sealed record NamedText(string Title, string? Symbol, InstrumentKind Kind);
