namespace KnowledgeGraph.Queries.Reading;

/// <summary>The words that a resolution begins to speak with: <c>The General Assembly,</c>. A cover ends with them.</summary>
public static class EnactingWords
{
    private const int Longest = 100;

    /// <summary>The words at the end of a cover; null where it does not end so.</summary>
    public static string? Of(string cover) => cover.EndsWith(',')
        && cover.LastIndexOf("The ", StringComparison.Ordinal) is >= 0 and var start && cover.Length - start < Longest ? cover[start..] : null;
}
