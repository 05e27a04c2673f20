namespace KnowledgeGraph.Storage.Tests;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    /// <summary>The top of the repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the measuring material beside the repository, or in the folder that <c>KG_SHARED</c> names; null where it is not there.</summary>
    public static string? Shared(string path)
    {
        string folder = Environment.GetEnvironmentVariable("KG_SHARED") is { Length: > 0 } named ? named : Path.Combine(Root, "..", "shared");
        string full = Path.GetFullPath(Path.Combine(folder, path));
        return Path.Exists(full) ? full : null;
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests are not run from the repository.");
    }
}
