using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Links;

/// <summary>A link of the editors to a document of the United Nations.</summary>
/// <param name="Paragraph">The label of the provision it stands in.</param>
/// <param name="Span">Where it stands in that provision's text, in UTF-16 units.</param>
/// <param name="Words">The linked words.</param>
/// <param name="Symbol">The symbol that it leads to.</param>
internal readonly record struct PlacedLink(string Paragraph, TextSpan Span, string Words, string Symbol);
