using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>Where the password of a Neo4j server comes from: a variable, or a file that a variable names (as secrets of containers are
/// given).</summary>
internal static class Neo4jPassword
{
    /// <summary>The variable that names the file.</summary>
    public const string FileVariable = Neo4jStoreOptions.PasswordVariable + "_FILE";

    // A password, not whatever the file happens to be.
    private const int Longest = 4096;

    /// <summary>The password; null where none is given.</summary>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public static string? Read(Func<string, string?> variable)
    {
        if (variable(Neo4jStoreOptions.PasswordVariable) is { Length: > 0 } password)
        {
            return password;
        }

        if (variable(FileVariable) is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            using var file = new StreamReader(path);
            var first = new char[Longest];
            int length = file.ReadBlock(first);
            return new string(first, 0, length).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new GraphStoreException($"The file that {FileVariable} names cannot be read: {e.Message}", e);
        }
    }
}
