namespace KnowledgeGraph.Loading.Collections;

/// <summary>A file of a collection that is left out, or not what it seems.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Word">What is odd about it, to be read after its path.</param>
public sealed record OddFile(string Path, string Word);
