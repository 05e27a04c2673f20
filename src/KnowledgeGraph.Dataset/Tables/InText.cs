using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>Something that stands in a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Its place among those of its text, from 0.</param>
/// <param name="Item">What it is.</param>
internal readonly record struct InText<T>(KeptText Text, int At, T Item);
