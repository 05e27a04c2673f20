namespace KnowledgeGraph.Loading.Collections;

/// <summary>
/// The machine-readable texts of one organ, which the United Nations publishes as a repository of their own. A file of a collection is known by
/// the collection's name and its path in the repository, whatever the branch, the archive's root folder or the host are called.
/// </summary>
/// <param name="Name">What it is called here: <c>general-assembly</c>.</param>
/// <param name="Repository">The repository: <c>GAresolutions</c>.</param>
/// <param name="HasSessions">Whether its folders and symbols count sessions; else years.</param>
public sealed record Collection(string Name, string Repository, bool HasSessions)
{
    /// <summary>What stands for all of them where one is named.</summary>
    public const string Every = "all";

    private const char Mark = ':';

    /// <summary>All collections.</summary>
    public static IReadOnlyList<Collection> All { get; } =
    [
        new("general-assembly", "GAresolutions", HasSessions: true),
        new("economic-and-social-council", "ECOSOCresolutions", HasSessions: false),
        new("security-council", "SCresolutions", HasSessions: false),
    ];

    /// <summary>What a file of it is called as a source: <c>general-assembly:76session/English/A_RES_76_1_E.xml</c>.</summary>
    /// <param name="path">Its path in the repository.</param>
    public string SourceOf(string path) => $"{Name}{Mark}{path}";

    /// <summary>The path in the repository of a source; null where the source is none of this collection.</summary>
    public string? PathOf(string source) =>
        source.StartsWith(Name, StringComparison.Ordinal) && source.AsSpan(Name.Length) is [Mark, .. var path] ? path.ToString() : null;

    /// <inheritdoc />
    public override string ToString() => Name;
}
