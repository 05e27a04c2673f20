namespace KnowledgeGraph.Wording.Alignment;

/// <summary>How well a paragraph of the one text fits one of the other.</summary>
/// <param name="Left">Its place in the one text.</param>
/// <param name="Right">Its place in the other.</param>
/// <param name="Similarity">What they share of both, from 0 to 1.</param>
internal readonly record struct PairScore(int Left, int Right, double Similarity);
