using KnowledgeGraph.Extraction.Reading.Records;

namespace KnowledgeGraph.Loading.Sources;

/// <summary>
/// Files of records among files of any kind, told by what they hold. Only those whose names end as such files' do are looked at in folders and
/// archives: other programs' files of the same endings are left alone.
/// </summary>
internal static class RecordSources
{
    private const string TableEnding = ".csv";

    private static readonly string[] Endings = [".json", TableEnding];

    /// <summary>Whether a file's name ends as those of records do.</summary>
    public static bool MayBe(ReadOnlySpan<char> name) =>
        name.EndsWith(Endings[0], StringComparison.OrdinalIgnoreCase) || name.EndsWith(Endings[1], StringComparison.OrdinalIgnoreCase);

    /// <summary>The layout of a file on disk.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static RecordLayout LayoutOf(string path)
    {
        // What has no length may be a pipe, which would wait for somebody to write.
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            return RecordLayout.None;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return LayoutOf(file);
    }

    /// <summary>The layout of what a stream begins with.</summary>
    public static RecordLayout LayoutOf(Stream stream)
    {
        byte[] start = new byte[RecordLayouts.Needed];
        return RecordLayouts.Of(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    /// <summary>Ties tables of roll calls to the votes in the same folder; either alone says what is missing.</summary>
    public static IEnumerable<DocumentSource> Tied(IReadOnlyList<DocumentSource> found)
    {
        ILookup<string, DocumentSource> votes = found.Where(s => s.Records == RecordLayout.RollCallVotes).ToLookup(s => FolderOf(s.Name));
        HashSet<string> called = [.. found.Where(s => s.Records == RecordLayout.RollCalls).Select(s => FolderOf(s.Name))];
        foreach (DocumentSource source in found)
        {
            switch (source.Records)
            {
                case RecordLayout.RollCalls:
                    yield return (votes[FolderOf(source.Name)].FirstOrDefault() ?? BesideOnDisk(source.Name, RecordLayout.RollCallVotes)) is { } table
                        ? source.With(table)
                        : DocumentSource.Unreadable(source.Name, "is a table of roll calls without the votes beside it (rcid, country, vote)");
                    break;
                case RecordLayout.RollCallVotes when called.Contains(FolderOf(source.Name)):
                    break;
                case RecordLayout.RollCallVotes:
                    yield return BesideOnDisk(source.Name, RecordLayout.RollCalls) is { } calls
                        ? calls.With(source)
                        : DocumentSource.Unreadable(source.Name, "is a table of votes without the roll calls beside it (rcid, date, unres)");
                    break;
                default:
                    yield return source;
                    break;
            }
        }
    }

    private static string FolderOf(string name) => Path.GetDirectoryName(name) ?? "";

    private static DocumentSource? BesideOnDisk(string name, RecordLayout layout)
    {
        string folder = FolderOf(name) is { Length: > 0 } named ? named : ".";
        if (!File.Exists(name))
        {
            return null;
        }

        try
        {
            string? beside = Directory.EnumerateFiles(folder, "*" + TableEnding).Order(StringComparer.Ordinal)
                .FirstOrDefault(path => LayoutOf(path) == layout);
            return beside is null ? null : DocumentSource.File(FolderOf(name).Length > 0 ? beside : Path.GetFileName(beside)).As(layout);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
