using System.Text.RegularExpressions;

namespace KnowledgeGraph.Api.Tests.Generated;

/// <summary>The codes that the README lists.</summary>
internal static partial class ErrorCodes
{
    public static IReadOnlySet<string> InReadme { get; } = Read();

    private static HashSet<string> Read()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api", "README.md"));
        int begin = readme.IndexOf("## Errors\n", StringComparison.Ordinal);
        int end = readme.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        return [.. Quoted().Matches(readme[begin..end]).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex("`([A-Z]+(?:_[A-Z]+)*)`")]
    private static partial Regex Quoted();
}
