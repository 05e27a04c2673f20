namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "artifacts"];

    /// <summary>The folder that holds the solution.</summary>
    public static DirectoryInfo Root { get; } = Find();

    /// <summary>Everything that is kept under a folder, without what builds make.</summary>
    public static IEnumerable<FileSystemInfo> Under(DirectoryInfo folder)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(e => !Made.Contains(e.Name)))
        {
            yield return entry;
            if (entry is DirectoryInfo inner)
            {
                foreach (FileSystemInfo deeper in Under(inner))
                {
                    yield return deeper;
                }
            }
        }
    }

    /// <summary>The names at the top, without what builds make.</summary>
    public static IEnumerable<string> Top => Root.EnumerateFileSystemInfos().Select(e => e.Name).Where(n => !Made.Contains(n));

    private static DirectoryInfo Find()
    {
        for (DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
