namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>A State of <c>graph-schema/states.tsv</c>.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its short name in English.</param>
/// <param name="Labels">Its short names by the codes of the languages, English among them.</param>
/// <param name="Also">What else it is or was printed as.</param>
public sealed record KnownState(StateId Id, string Name, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Also);
