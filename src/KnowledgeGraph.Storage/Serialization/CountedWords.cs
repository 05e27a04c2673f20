namespace KnowledgeGraph.Storage.Serialization;

/// <summary>What texts write in several ways, in the one way in which it is counted.</summary>
internal static class CountedWords
{
    /// <summary>A subject heading, in capital letters.</summary>
    public static string Subject(string heading) => heading.ToUpperInvariant();

    /// <summary>A session, with one capital letter at its beginning.</summary>
    public static string? Session(string? session) =>
        session is { Length: > 0 } ? session[..1].ToUpperInvariant() + session[1..].ToLowerInvariant() : null;
}
