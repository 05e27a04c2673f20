namespace KnowledgeGraph.Storage.Search;

/// <summary>How common a word is, or all words that begin so.</summary>
/// <param name="Rows">In how many paragraphs, or instruments, it stands; a row once for each of several words that begin so.</param>
/// <param name="Places">How often it stands in all of them.</param>
internal readonly record struct WordCount(long Rows, long Places);
