using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>A resolved citation of a loaded text.</summary>
/// <param name="Source">The provision that makes it.</param>
/// <param name="TextNumber">The number of that provision's text among the texts of its instrument.</param>
/// <param name="Start">Where it starts in the provision.</param>
/// <param name="Relation">The type of its edge.</param>
/// <param name="Reference">The id that it uses.</param>
/// <param name="Parts">The parts that its pinpoint names.</param>
/// <param name="Target">The instrument that it leads to.</param>
/// <param name="Provisions">The provisions that it leads to, in the order of the parts.</param>
internal sealed record StoredCitation(
    string Source, int TextNumber, int Start, RelationType Relation, string Reference, IReadOnlyList<string> Parts, string Target,
    IReadOnlyList<string> Provisions);

/// <summary>A provision that is there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TextNumber">The number of its text among the texts of its instrument: 0 for the one without a letter, 1 for part A.</param>
internal readonly record struct StoredProvision(string Id, int TextNumber);
