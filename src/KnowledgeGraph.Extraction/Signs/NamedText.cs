using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Signs;

/// <summary>An instrument that is cited by a name.</summary>
/// <param name="Title">Its title in English.</param>
/// <param name="Symbol">The symbol that it is; null where it has an id of its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Noun">What its name calls it; null where no table has that.</param>
internal sealed record NamedText(string Title, string? Symbol, InstrumentKind Kind, NounWords? Noun);
