using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A link that the editors made.</summary>
/// <param name="Span">The linked words, in UTF-16 units of their block.</param>
/// <param name="Address">Where it leads to, as printed.</param>
internal readonly record struct EditorLink(TextSpan Span, string Address);

/// <summary>A link with the number of its block.</summary>
internal readonly record struct BlockLink(int Block, EditorLink Link);
