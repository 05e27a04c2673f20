namespace KnowledgeGraph.Benchmarks.Names;

/// <summary>A paragraph of a text in another language, and what the English paragraph of the same label cites by name.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Names">The names that the English one has, with what they mean.</param>
internal sealed record AlignedParagraph(string Text, IReadOnlyList<CitedName> Names);

/// <summary>A name as English texts print it, and what it means.</summary>
/// <param name="English">The name, without its article.</param>
/// <param name="Target">What it means: the title of an entry of <c>instruments.json</c>, else a symbol.</param>
internal sealed record CitedName(string English, string Target);
