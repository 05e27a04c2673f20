namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What is kept in the repository, without what builds make.</summary>
internal static class RepositoryTree
{
    private static readonly string[] Made = ["bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "artifacts", "node_modules"];

    /// <summary>The names at the top.</summary>
    public static IEnumerable<string> Top => new DirectoryInfo(Repository.Folder).EnumerateFileSystemInfos().Select(e => e.Name)
        .Where(n => !Made.Contains(n));

    /// <summary>Everything that is kept under a folder, by the folder's path from the top.</summary>
    public static IEnumerable<FileSystemInfo> Under(string folder) => Under(new DirectoryInfo(Path.Combine(Repository.Folder, folder)));

    private static IEnumerable<FileSystemInfo> Under(DirectoryInfo folder)
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
}
