using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>A text and the one that it takes up: the same body on the same question.</summary>
/// <param name="Later">The text.</param>
/// <param name="Earlier">Its forerunner.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record SeriesLink(Instrument Later, Instrument Earlier, IReadOnlyList<SeriesEvidence> Evidence);
