namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The plain form of a finite verb: "reaffirm" of "Reaffirms", "express" of "Expresses".</summary>
internal static class PlainForm
{
    /// <summary>It, in lower case; null for "Is aware" and "Has considered".</summary>
    /// <param name="finite">The verb and what completes it.</param>
    public static string? Of(string finite)
    {
        int first = finite.IndexOf(' ', StringComparison.Ordinal) is int space and > 0 ? space : finite.Length;
        string verb = finite[..first].ToLowerInvariant(), rest = finite[first..];
        return verb is "is" or "has" || !verb.EndsWith('s') ? null
            : verb.EndsWith("sses", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal) ? verb[..^2] + rest
            : verb[..^1] + rest;
    }
}
