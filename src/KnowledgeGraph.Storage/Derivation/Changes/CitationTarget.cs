using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>Where a resolved citation leads.</summary>
/// <param name="Source">The provision that makes it.</param>
/// <param name="Start">Where it starts in the provision.</param>
/// <param name="Relation">The type of its edge.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Provisions">The loaded provisions that its pinpoint names, in its order; none for the instrument as a whole.</param>
/// <param name="IsNew">Whether the citation itself is new.</param>
/// <param name="IsChanged">Whether it leads elsewhere than before.</param>
internal sealed record CitationTarget(
    string Source, int Start, RelationType Relation, string Instrument, IReadOnlyList<string> Provisions, bool IsNew, bool IsChanged);
