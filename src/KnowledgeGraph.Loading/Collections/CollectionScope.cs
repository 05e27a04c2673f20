namespace KnowledgeGraph.Loading.Collections;

/// <summary>Which texts of a collection are wanted.</summary>
/// <param name="Language">Those in this language.</param>
/// <param name="Since">Those from then on; null for all.</param>
public sealed record CollectionScope(CollectionLanguage Language, Since? Since)
{
    /// <summary>Whether a file is of the time that is wanted.</summary>
    public bool IsRecent(CollectionPath path) => Since?.Includes(path.Session, path.Year) ?? true;

    /// <summary>
    /// What has been loaded of a collection, language by language, as the names of the sources say: from the first session or year on that there
    /// is a text of.
    /// </summary>
    /// <param name="collection">The collection.</param>
    /// <param name="sources">The names of all sources.</param>
    public static IReadOnlyList<CollectionScope> Loaded(Collection collection, IEnumerable<string> sources) =>
        [.. sources.Select(collection.PathOf).OfType<string>().Select(path => CollectionPath.Of(collection, path))
            .Where(path => path is { Kind: CollectionFileKind.Text, Language: not null })
            .GroupBy(path => path.Language!)
            .OrderBy(texts => texts.Key.Code, StringComparer.Ordinal)
            .Select(texts => new CollectionScope(texts.Key, First(collection, [.. texts])))];

    private static Since? First(Collection collection, IReadOnlyList<CollectionPath> texts) => collection.HasSessions
        ? texts.Min(t => t.Session) is { } session ? Collections.Since.OfSession(session) : null
        : texts.Min(t => t.Year) is { } year ? Collections.Since.OfYear(year) : null;
}
