namespace KnowledgeGraph.Tests;

/// <summary>Where the repository is that the tests were built in, and what lies beside it. Every test project has this file in it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The seed's text.</summary>
    public static string Seed => Path.Combine(Folder, "seeds", "E_RES_2022_14.txt");

    /// <summary>
    /// A file or folder of the measuring material: in the folder <c>shared</c> beside the repository, or in the one that <c>KG_SHARED</c>
    /// names; null where it is not there.
    /// </summary>
    public static string? Shared(params string[] path)
    {
        string folder = Environment.GetEnvironmentVariable("KG_SHARED") is { Length: > 0 } named ? named : Path.Combine(Folder, "..", "shared");
        string full = Path.GetFullPath(Path.Combine([folder, .. path]));
        return Path.Exists(full) ? full : null;
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
