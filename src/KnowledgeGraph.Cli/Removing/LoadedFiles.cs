namespace KnowledgeGraph.Cli.Removing;

/// <summary>The files that have been loaded, by the paths that a person gives: a file, a folder, an archive, or a file inside one.</summary>
internal sealed class LoadedFiles(IEnumerable<string> sources)
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly (string Given, string Full)[] _paths = [.. sources.Select(s => (s, Full(s)))];

    /// <summary>Those at a path or below it, as they were given; a path that was loaded from another folder is met by its full one.</summary>
    public IReadOnlyList<string> At(string path)
    {
        (string given, string full) = (path.TrimEnd('/', Path.DirectorySeparatorChar), Full(path));
        return path.Length == 0 ? [] : [.. _paths.Where(p => IsAt(p.Given, given) || IsAt(p.Full, full)).Select(p => p.Given)];
    }

    private static bool IsAt(string path, string wanted) => wanted.Length > 0 && path.StartsWith(wanted, Comparison)
        && (path.Length == wanted.Length || path[wanted.Length] == '/' || path[wanted.Length] == Path.DirectorySeparatorChar);

    private static string Full(string path)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        }
        catch (ArgumentException)
        {
            // What cannot be a path is looked for as it was given.
            return path;
        }
    }
}
