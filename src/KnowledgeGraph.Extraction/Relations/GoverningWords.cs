using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that govern a citation and the edge that they make.</summary>
/// <param name="Verb">The words as printed; null where none do.</param>
/// <param name="Relation">The edge.</param>
internal readonly record struct GoverningWords(string? Verb, RelationType Relation);
