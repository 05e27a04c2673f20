using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Links;

/// <summary>A link of the editors that leads elsewhere than the linked words say.</summary>
/// <param name="Paragraph">The label of the provision it stands in.</param>
/// <param name="Span">Where it stands in that provision's text, in UTF-16 units.</param>
/// <param name="Words">The linked words.</param>
/// <param name="Symbol">The symbol that the link leads to.</param>
/// <param name="Read">The ids of what the words cite; empty where nothing is cited there.</param>
public sealed record LinkDisagreement(string Paragraph, TextSpan Span, string Words, string Symbol, IReadOnlyList<string> Read);

/// <summary>What came of comparing a document's links with its citations.</summary>
/// <param name="Document">The document, as it is read without regard to the links.</param>
/// <param name="Links">How many links lead to documents of the United Nations.</param>
/// <param name="Disagreements">Those that disagree, in the order of the text.</param>
public sealed record LinkCheck(Document Document, int Links, IReadOnlyList<LinkDisagreement> Disagreements);
