using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording;

/// <summary>A word of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 units of the text.</param>
/// <param name="Hash">What it is, whatever its case: equal words have equal hashes, and of different ones two in four thousand million.</param>
public readonly record struct Word(TextSpan Span, uint Hash);
